using System.Text.Json.Nodes;

using Infra.Plans;

namespace Infra.Stacks.Tests.Identities;

/// <summary>The roles of IAM in a plan.</summary>
internal static class AwsPrincipals
{
    public static IEnumerable<CloudPrincipal> Of(Plan plan) => plan.Resources
        .Where(static found => found.Type == "aws:iam/role:Role")
        .Select(role => PrincipalOf(plan, role));

    private static CloudPrincipal PrincipalOf(Plan plan, PlannedResource role)
    {
        var trust = Statements(role.Inputs["assumeRolePolicy"]).Single();
        var pods = Of(plan, "podIdentityAssociation:PodIdentityAssociation")
            .Where(link => IsFor(link.Inputs, role))
            .Select(static link =>
                $"{link.Inputs["namespace"]}/{link.Inputs["serviceAccount"]} in {link.Inputs["clusterName"]}")
            .Concat(AddOns(plan, role))
            .ToList();
        var (who, how) = TrustOf(trust);
        return new CloudPrincipal(
            role.Name,
            pods.Count > 0 ? string.Join(", ", pods) : who,
            role.Inputs["permissionsBoundary"] is { } boundary ? $"{how}; below `{LastOf((string)boundary!)}`" : how,
            [.. Attached(plan, role), .. Written(plan, role)]);
    }

    private static IEnumerable<string> AddOns(Plan plan, PlannedResource role) =>
        from addOn in Of(plan, "addon:Addon")
        from link in addOn.Inputs["podIdentityAssociations"]?.AsArray() ?? []
        where IsFor(link!.AsObject(), role)
        select $"kube-system/{link["serviceAccount"]} in {addOn.Inputs["clusterName"]}";

    private static bool IsFor(JsonObject link, PlannedResource role) =>
        ((string?)link["roleArn"])?.EndsWith($":{role.Name}", StringComparison.Ordinal) == true;

    private static (string Who, string Trust) TrustOf(JsonNode trust)
    {
        var principal = (JsonObject)trust["Principal"]!;
        var (kind, value) = principal.Single();
        return kind switch
        {
            "Service" when (string)value! == "pods.eks.amazonaws.com" => ("nobody", "Pod Identity"),
            "Service" => ((string)value!, "the service itself"),
            "AWS" => ($"role `{LastOf((string)value!)}`", "the tags of its session"),
            _ => (
                string.Join(", ", ((JsonObject)trust["Condition"]!["StringEquals"]!)
                    .Where(static one => one.Key.EndsWith(":sub", StringComparison.Ordinal))
                    .Select(static one => $"`{one.Value}`")),
                "GitHub's tokens, by audience and subject"),
        };
    }

    private static IEnumerable<CloudRight> Attached(Plan plan, PlannedResource role) =>
        Of(plan, "rolePolicyAttachment:RolePolicyAttachment")
            .Where(found => (string?)found.Inputs["role"] == role.Name)
            .Select(static found => new CloudRight([LastOf((string)found.Inputs["policyArn"]!)], ["the account"]));

    private static IEnumerable<CloudRight> Written(Plan plan, PlannedResource role) =>
        from policy in Of(plan, "rolePolicy:RolePolicy")
        where (string?)policy.Inputs["role"] == $"{role.Name}-id"
        from statement in Statements(policy.Inputs["policy"])
        select new CloudRight(
            Texts(statement["Action"]), Texts(statement["Resource"]), ConditionOf(statement["Condition"]))
        {
            IsDenied = (string?)statement["Effect"] == "Deny",
        };

    private static string ConditionOf(JsonNode? condition) => condition is JsonObject tests
        ? string.Join(" and ", tests.SelectMany(static test => (JsonObject)test.Value!)
            .Select(static one => $"{one.Key} is {one.Value}"))
        : "";

    private static IEnumerable<PlannedResource> Of(Plan plan, string kind) =>
        plan.Resources.Where(found => found.Type.StartsWith("aws:", StringComparison.Ordinal)
            && found.Type.EndsWith($"/{kind}", StringComparison.Ordinal));

    private static IEnumerable<JsonNode> Statements(JsonNode? policy) =>
        JsonNode.Parse((string)policy!)!["Statement"]!.AsArray().Select(static one => one!);

    private static IReadOnlyList<string> Texts(JsonNode? node) => node switch
    {
        JsonArray many => [.. many.Select(static one => (string)one!)],
        _ => [(string)node!],
    };

    private static string LastOf(string arn) => arn[(arn.LastIndexOfAny(['/', ':']) + 1)..];
}
