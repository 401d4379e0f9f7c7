using System.Text.Json.Nodes;

using Infra.Platform.Apis;

namespace Infra.Stacks.Tests.Security;

/// <summary>Who may do what in the cluster, under the numbers of docs/SECURITY.md.</summary>
public sealed class RightsTests
{
    private const string Platform = "platform.example.org";

    // Whoever may do everything somewhere, with the reason.
    private static readonly Dictionary<string, string> PowerfulRoles = new(StringComparer.Ordinal)
    {
        ["platform-compose"] = "binds one named role, which is what a team may do",
        ["schemahero"] = "hands out roles to the pods that it starts, and keeps Secrets of databases",
    };

    /// <summary>What a team may do in its namespace, and what not: verb, group and plural.</summary>
    public static TheoryData<string, string, bool, string> OfTeams => new()
    {
        { "create", $"{Platform}/backendapps", true, "that is what it is for" },
        { "delete", $"{Platform}/sqldatabases", true, "so is this" },
        { "update", "schemas.schemahero.io/tables", true, "tables are the team's" },
        { "create", "external-secrets.io/externalsecrets", true, "it brings secrets of its own" },
        { "create", "/configmaps", true, "and settings" },
        { "get", "/pods/log", true, "it looks at what became of them" },
        { "create", "kubernetes.m.crossplane.io/objects", false, "it could make anything, anywhere" },
        { "create", "external-secrets.io/pushsecrets", false, "the platform publishes" },
        { "create", "external-secrets.io/secretstores", false, "it could send secrets anywhere" },
        { "create", "generators.external-secrets.io/passwords", false, "Compositions do" },
        { "get", "/secrets", false, "pods read them, people do not" },
        { "patch", "schemas.schemahero.io/migrations", false, "that would approve its own change" },
        { "update", "databases.schemahero.io/databases", false, "that would switch approval off" },
        { "create", "/pods", false, "in no other way than by the platform's APIs" },
        { "create", "apps/deployments", false, "nor so" },
        { "create", "/pods/exec", false, "nobody runs anything in pods" },
        { "create", "rbac.authorization.k8s.io/rolebindings", false, "nobody hands out rights" },
        { "create", "argoproj.io/applications", false, "SEC-48: it could deploy as another project" },
        { "create", "argoproj.io/applicationsets", false, "SEC-48: so it could" },
        { "create", "argoproj.io/appprojects", false, "SEC-48: and so" },
        { "update", $"{Platform}/environments", false, "its limits are the platform's" },
        { "create", "rds.aws.m.upbound.io/instances", false, "Compositions do" },
        { "create", "networking.k8s.io/networkpolicies", false, "who talks to whom is the platform's" },
        { "impersonate", "/serviceaccounts", false, "it is itself" },
    };

    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task ClusterRoles_Never_MayEverything_SEC45(string stack)
    {
        var plan = await CommittedStacks.PlanOf(stack);
        string[] verbs = ["*", "escalate", "bind", "impersonate"];
        string[] kinds = ["*", "secrets", "nodes/proxy", "pods/exec", "serviceaccounts/token"];
        var powerful =
            from role in Written.By(plan, "ClusterRole")
            from rule in role["rules"]!.AsArray()
            where Written.Texts(rule!["verbs"]).Intersect(verbs).Any()
                || Written.Texts(rule["resources"]).Intersect(kinds).Any()
            select Written.NameOf(role);

        Assert.Equal(PowerfulRoles.Keys.Order(), powerful.Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(OfTeams))]
    public async Task Team_InItsNamespace_MayThis_SEC45_SEC48(string verb, string kind, bool may, string reason)
    {
        var (group, plural) = (kind[..kind.IndexOf('/')], kind[(kind.IndexOf('/') + 1)..]);
        var role = Written.By(await CommittedStacks.PlanOf("dev"), "ClusterRole")
            .Single(static found => Written.NameOf(found) == PlatformNames.TenantRole);
        var allowed = role["rules"]!.AsArray().Any(rule => Has(rule!, "verbs", verb)
            && Has(rule!, "apiGroups", group)
            && Has(rule!, "resources", plural));

        Assert.True(allowed == may, reason);
    }

    // Argo CD looks at its own list first; the two must be one.
    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task Team_ByGit_MayBringWhatItMayWrite_SEC48(string stack)
    {
        var plan = await CommittedStacks.PlanOf(stack);
        var role = Written.By(plan, "ClusterRole")
            .Single(static found => Written.NameOf(found) == PlatformNames.TenantRole);
        var writable =
            from rule in role["rules"]!.AsArray()
            where Has(rule, "verbs", "create")
            from kind in Written.Texts(rule["resources"])
            select $"{rule["apiGroups"]![0]}/{kind}";

        Assert.All(Written.Composed(plan, "AppProject"), project => Assert.Equal(
            writable.Order(),
            project["spec"]!["namespaceResourceWhitelist"]!.AsArray()
                .Select(static one => $"{one!["group"]}/{((string)one["kind"]!).ToLowerInvariant()}s").Order()));
    }

    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task Policies_Always_Deny_SEC46(string stack)
    {
        var plan = await CommittedStacks.PlanOf(stack);
        var bindings = Written.By(plan, "ValidatingAdmissionPolicyBinding")
            .ToLookup(static found => (string)found["spec"]!["policyName"]!);

        Assert.All(Written.By(plan, "ValidatingAdmissionPolicy"), policy =>
        {
            Assert.Equal("Fail", (string?)policy["spec"]!["failurePolicy"]);
            Assert.NotEmpty(bindings[Written.NameOf(policy)]);
            Assert.All(bindings[Written.NameOf(policy)], static binding =>
                Assert.Equal(["Deny"], Written.Texts(binding["spec"]!["validationActions"])));
        });
    }

    private static bool Has(JsonNode? rule, string field, string value) =>
        Written.Texts(rule![field]).Any(text => text == "*" || text == value);
}
