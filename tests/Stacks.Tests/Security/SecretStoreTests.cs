using System.Text.Json.Nodes;

namespace Infra.Stacks.Tests.Security;

/// <summary>Who reads which secrets, and how tables change, under the numbers of docs/SECURITY.md.</summary>
public sealed class SecretStoreTests
{
    private const string Tokens = "serviceaccounts/token";

    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task Stores_Always_SayWhoMayUseThem_SEC52(string stack)
    {
        var plan = await CommittedStacks.PlanOf(stack);
        var values = plan.The("Release::external-secrets").Inputs["values"]!;

        Assert.False((bool)values["rbac"]!["serviceAccountTokenCreate"]!);
        Assert.False((bool)values["processClusterExternalSecret"]!);
        Assert.False((bool)values["processClusterPushSecret"]!);
        Assert.All(Written.By(plan, "ClusterSecretStore"), static store =>
            Assert.NotEmpty(store["spec"]!["conditions"]!.AsArray()));
    }

    // Who may ask for a token of a ServiceAccount may be it.
    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task ExternalSecrets_Always_BecomesItsStoresOnly_SEC52(string stack)
    {
        var plan = await CommittedStacks.PlanOf(stack);
        var needed = Written.By(plan, "ClusterSecretStore")
            .SelectMany(static store => AccountsIn(store["spec"]!["provider"]));
        var granted =
            from role in Written.By(plan, "Role")
            from rule in role["rules"]!.AsArray()
            where Written.Texts(rule!["resources"]).Contains(Tokens)
            from name in Written.Texts(rule["resourceNames"]).DefaultIfEmpty("every one")
            select $"{role["metadata"]!["namespace"]}/{name}";

        Assert.Equal(needed.Order(), granted.Order());
    }

    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task SchemaChanges_Always_FollowTheSettings_SEC54(string stack)
    {
        var plan = await CommittedStacks.PlanOf(stack);
        var immediate = Settings.SettingsFile.Of(stack).Get("platform")!
            .Contains("\"schemaChanges\":\"immediate\"", StringComparison.Ordinal);
        var databases = Written.Composed(plan, "Database")
            .Where(static one => ((string)one["apiVersion"]!).StartsWith("databases.schemahero.io/")).ToList();

        Assert.False(stack == "prod" && immediate);
        Assert.NotEmpty(databases);
        Assert.All(databases, database => Assert.Equal(immediate, (bool?)database["spec"]!["immediateDeploy"]));
    }

    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task SchemaHero_Always_ReadsPasswordsFromSecrets_SEC54(string stack)
    {
        var fields = Written.Composed(await CommittedStacks.PlanOf(stack), "Database")
            .Where(static one => ((string)one["apiVersion"]!).StartsWith("databases.schemahero.io/"))
            .SelectMany(static one => one["spec"]!["connection"]!["postgres"]!.AsObject());

        Assert.All(fields, static field =>
            Assert.NotNull(field.Value!["valueFrom"]?["secretKeyRef"]?["name"]));
    }

    // A store that acts as a ServiceAccount names it with its namespace.
    private static IEnumerable<string> AccountsIn(JsonNode? node) => node switch
    {
        JsonObject fields => fields.SelectMany(static field =>
            field.Key is "serviceAccount" or "serviceAccountRef"
                ? [$"{field.Value!["namespace"]}/{field.Value["name"]}"]
                : AccountsIn(field.Value)),
        JsonArray items => items.SelectMany(AccountsIn),
        _ => [],
    };
}
