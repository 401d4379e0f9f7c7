using Infra.Plans;

namespace Infra.Stacks.Tests.Identities;

/// <summary>The identities of Azure in a plan, and others who are given a role.</summary>
internal static class AzurePrincipals
{
    private const string Principal = "-principalId";

    public static IEnumerable<CloudPrincipal> Of(Plan plan)
    {
        var grants = Of(plan, "/assignment:Assignment").ToLookup(static grant => (string)grant.Inputs["principalId"]!);
        var identities = Of(plan, "/userAssignedIdentity:UserAssignedIdentity").ToList();
        var ours = identities.Select(static identity => $"{identity.Name}{Principal}").ToHashSet();
        return identities.Select(identity => PrincipalOf(plan, identity, grants[$"{identity.Name}{Principal}"]))
            .Concat(grants.Where(grant => !ours.Contains(grant.Key)).Select(Other));

        CloudPrincipal Other(IGrouping<string, PlannedResource> given) =>
            new("", $"`{given.Key}`", "Azure itself", [.. given.Select(one => RightOf(plan, one))]);
    }

    private static CloudPrincipal PrincipalOf(
        Plan plan, PlannedResource identity, IEnumerable<PlannedResource> grants)
    {
        var trusted = Of(plan, "/federatedIdentityCredential:FederatedIdentityCredential")
            .Where(one => (string?)one.Inputs["userAssignedIdentityId"] == $"{identity.Name}-id")
            .ToList();
        var issuers = trusted.Select(static one => (string)one.Inputs["issuer"]!).Distinct();
        return new CloudPrincipal(
            identity.Name,
            trusted.Count > 0
                ? string.Join(", ", trusted.Select(static one => $"`{one.Inputs["subject"]}`"))
                : "the resource that has it",
            trusted.Count > 0 ? $"tokens of {string.Join(", ", issuers)}, by subject" : "Azure itself",
            [.. grants.Select(grant => RightOf(plan, grant))]);
    }

    private static CloudRight RightOf(Plan plan, PlannedResource grant)
    {
        var actions = (string?)grant.Inputs["roleDefinitionName"] is { } role
            ? [role]
            : Of(plan, "/roleDefinition:RoleDefinition")
                .Where(own => $"{own.Name}-roleDefinitionResourceId" == (string?)grant.Inputs["roleDefinitionId"])
                .SelectMany(static own => own.Inputs["permissions"]!.AsArray())
                .SelectMany(static permission => permission!["actions"]!.AsArray())
                .Select(static action => (string)action!)
                .ToList();
        return new CloudRight(actions, [(string)grant.Inputs["scope"]!], (string?)grant.Inputs["condition"] ?? "");
    }

    private static IEnumerable<PlannedResource> Of(Plan plan, string kind) =>
        plan.Resources.Where(found => found.Type.StartsWith("azure:", StringComparison.Ordinal)
            && found.Type.EndsWith(kind, StringComparison.Ordinal));
}
