using System.Text.Json.Nodes;

namespace Infra.Components.Aws;

/// <summary>What somebody may do in AWS, as a policy document.</summary>
internal static class AwsPolicy
{
    /// <summary>A document of some statements.</summary>
    public static string Of(params IEnumerable<AwsStatement> statements) => new JsonObject
    {
        ["Version"] = "2012-10-17",
        ["Statement"] = new JsonArray([.. statements.Select(static statement => statement.ToJson())]),
    }.ToJsonString();
}

/// <summary>One statement of a policy.</summary>
/// <param name="Actions">What is allowed.</param>
/// <param name="Resources">On what.</param>
internal sealed record AwsStatement(ImmutableArray<string> Actions, params ImmutableArray<string> Resources)
{
    /// <summary>Whether it refuses instead. Default: it allows.</summary>
    public bool Denies { get; init; }

    public JsonNode ToJson() => new JsonObject
    {
        ["Effect"] = Denies ? "Deny" : "Allow",
        ["Action"] = ListOf(Actions),
        ["Resource"] = ListOf(Resources),
    };

    private static JsonArray ListOf(IEnumerable<string> texts) =>
        new([.. texts.Select(static text => JsonValue.Create(text))]);
}
