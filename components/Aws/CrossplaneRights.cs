using System.Text.Json.Nodes;

namespace Infra.Components.Aws;

/// <summary>What Crossplane's AWS providers may do.</summary>
internal static class CrossplaneRights
{
    /// <summary>What one provider may do, in one region.</summary>
    public static string Of(AwsMember member, string region, string functionRole) =>
        Document([In(region, member.Actions), .. Passing(member, functionRole)]);

    /// <summary>What no provider gets beyond: rights to other people's roles are nowhere in it.</summary>
    public static string Boundary(ImmutableArray<AwsMember> members, string region, string functionRole) => Document(
    [
        In(region, [.. members.SelectMany(static member => member.Actions).Distinct().Order(StringComparer.Ordinal)]),
        .. members.SelectMany(member => Passing(member, functionRole)),
    ]);

    private static JsonObject In(string region, ImmutableArray<string> actions) => new()
    {
        ["Effect"] = "Allow",
        ["Action"] = new JsonArray([.. actions.Select(static action => JsonValue.Create(action))]),
        ["Resource"] = "*",
        ["Condition"] = new JsonObject
        {
            ["StringEquals"] = new JsonObject { ["aws:RequestedRegion"] = region },
        },
    };

    private static IEnumerable<JsonObject> Passing(AwsMember member, string functionRole) => member.PassesRoles
        ?
        [
            new JsonObject
            {
                ["Effect"] = "Allow",
                ["Action"] = "iam:PassRole",
                ["Resource"] = functionRole,
                ["Condition"] = new JsonObject
                {
                    ["StringEquals"] = new JsonObject { ["iam:PassedToService"] = "lambda.amazonaws.com" },
                },
            },
        ]
        : [];

    private static string Document(IEnumerable<JsonObject> statements) => new JsonObject
    {
        ["Version"] = "2012-10-17",
        ["Statement"] = new JsonArray([.. statements]),
    }.ToJsonString();
}
