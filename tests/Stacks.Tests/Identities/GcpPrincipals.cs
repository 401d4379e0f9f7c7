using System.Text.RegularExpressions;

using Infra.Plans;

namespace Infra.Stacks.Tests.Identities;

/// <summary>Everybody who is given a role of Google Cloud in a plan.</summary>
internal static partial class GcpPrincipals
{
    private const string Becomes = "roles/iam.workloadIdentityUser";

    public static IEnumerable<CloudPrincipal> Of(Plan plan)
    {
        var grants = plan.Resources.Where(static found => found.Type.StartsWith("gcp:", StringComparison.Ordinal)
            && found.Inputs["member"] is not null && found.Inputs["role"] is not null).ToList();
        return grants.Where(static grant => (string)grant.Inputs["role"]! != Becomes)
            .GroupBy(static grant => (string)grant.Inputs["member"]!)
            .Select(member => PrincipalOf(plan, member.Key, member, grants));
    }

    private static CloudPrincipal PrincipalOf(
        Plan plan, string member, IEnumerable<PlannedResource> given, IReadOnlyList<PlannedResource> all)
    {
        IReadOnlyList<CloudRight> rights = [.. given.Select(grant => RightOf(plan, grant))];
        if (Workload().Match(member) is { Success: true } pod)
        {
            return new("", $"{pod.Groups[1].Value}/{pod.Groups[2].Value}", "the cluster's tokens, by subject", rights);
        }

        var account = member.Split(':', '@')[1];
        var jobs = all.Where(grant => (string)grant.Inputs["role"]! == Becomes
                && (string?)grant.Inputs["serviceAccountId"] == account)
            .Select(static grant => (string)grant.Inputs["member"]!)
            .Select(static job => $"`{job.Split("/subject/")[1]}`")
            .ToList();
        return jobs.Count > 0
            ? new(account, string.Join(", ", jobs), "GitHub's tokens, by subject", rights)
            : new(account, "the resource that has it", "Google Cloud itself", rights);
    }

    private static CloudRight RightOf(Plan plan, PlannedResource grant)
    {
        var role = (string)grant.Inputs["role"]!;
        var own = plan.Resources.FirstOrDefault(found => found.Name == role
            && found.Type.EndsWith(":IAMCustomRole", StringComparison.Ordinal));
        var actions = own?.Inputs["permissions"]!.AsArray().Select(static one => (string)one!).ToList() ?? [role];
        var condition = (string?)grant.Inputs["condition"]?["expression"] ?? "";
        return new CloudRight(actions, [ScopeOf(grant)], condition);
    }

    private static string ScopeOf(PlannedResource grant) =>
        (string?)(grant.Inputs["serviceAccountId"] ?? grant.Inputs["managedZone"] ?? grant.Inputs["repository"])
        ?? "the project";

    [GeneratedRegex("/subject/ns/([^/]+)/sa/([^/]+)$")]
    private static partial Regex Workload();
}
