using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

using Infra.Platform.Modeling.Compositions;

using Xunit;

namespace Infra.Platform.Apis.Tests;

/// <summary>What is the same of a database on every target.</summary>
public sealed partial class DatabaseTests
{
    private static readonly string[] Keys = ["database", "host", "password", "port", "sslmode", "username"];

    private static IEnumerable<Composition> Databases =>
        PlatformApis.Compositions.Where(composition => composition.Api.Kind == "SqlDatabase");

    public static TheoryData<string> Compositions => new(Databases.Select(composition => composition.Name));

    [Theory]
    [MemberData(nameof(Compositions))]
    public void SqlDatabase_OnEveryTarget_WritesTheSameConnectionKeys(string name)
    {
        var composition = Claim.Composition(name);
        var details = Documents.Nodes(composition.Document()).OfType<JsonObject>()
            .Select(node => node["connectionDetails"]).OfType<JsonArray>()
            .SelectMany(list => list.Select(detail => detail!["name"]!.ToString()));
        var template = Find(composition, "connection")?["spec"]!["target"]!["template"]!["data"]!.AsObject()
            .Select(pair => pair.Key);

        Assert.Equal(Keys, (template ?? details).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("sqldatabase-aws")]
    [InlineData("sqldatabase-azure")]
    [InlineData("sqldatabase-gcp")]
    public void ConnectionSecret_OnceTheProvidersWroteTheirs_HasAllKeys(string name)
    {
        var composition = Claim.Composition(name);
        var claim = Claim.Of("SqlDatabase", "ledger");
        var there = claim.ComposedBy(composition).Resources.Select(one => Documents.Ready(one.Document)).ToList();
        var written = there.Select(one => one["spec"]?["writeConnectionSecretToRef"]?["name"]).OfType<JsonNode>()
            .Select(secret => Documents.Credentials(secret.ToString(), "team-a"));

        var connection = claim.ComposedBy(composition, [.. there, .. written]).Resources
            .Single(one => one.Document["metadata"]!["name"]!.ToString() == "ledger-connection");

        Assert.Equal("Secret", connection.Document["kind"]!.ToString());
        Assert.Equal(
            Keys,
            connection.Document["data"]!.AsObject().Select(pair => pair.Key).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Compositions))]
    public void Schema_OnEveryTarget_ReadsSingleKeysOfTheConnection(string name)
    {
        var schema = Find(Claim.Composition(name), "schema")!;
        var references = schema["spec"]!["connection"]!["postgres"]!.AsObject()
            .Select(pair => pair.Value!["valueFrom"]!["secretKeyRef"]!).ToList();

        Assert.Equal("ledger", schema["metadata"]!["name"]!.ToString());
        Assert.Equal(Keys, references.Select(one => one["key"]!.ToString()).Order(StringComparer.Ordinal));
        Assert.All(references, one => Assert.Equal("ledger-connection", one["name"]!.ToString()));
    }

    [Theory]
    [InlineData("sqldatabase-cluster", true, "the sample is a dev cluster")]
    [InlineData("sqldatabase-aws", false, "elsewhere somebody approves")]
    public void SchemaChanges_OutsideOfDev_WaitForApproval(string name, bool immediate, string reason) =>
        Assert.True(immediate == (bool)Find(Claim.Composition(name), "schema")!["spec"]!["immediateDeploy"]!, reason);

    [Theory]
    [MemberData(nameof(Compositions))]
    public void User_OnEveryTarget_IsNotTheAdministrator(string name)
    {
        var composition = Claim.Composition(name);
        var user = Find(composition, "role") ?? Find(composition, "user");
        var called = user?["metadata"]!["annotations"]!["crossplane.io/external-name"]
            ?? Find(composition, "connection")!["spec"]!["target"]!["template"]!["data"]!["username"];

        Assert.Equal(PlatformNames.DatabaseRole, called!.ToString());
    }

    [Theory]
    [InlineData("sqldatabase-aws-container-service", "prod-team-a--ledger-connection")]
    [InlineData("sqldatabase-aws-registered-cluster", "prod-team-a--ledger-connection")]
    [InlineData("sqldatabase-azure-registered-cluster", "prod-team-a--ledger-connection")]
    [InlineData("sqldatabase-gcp-registered-cluster", "prod-team-a--ledger-connection")]
    [InlineData("sqldatabase-gcp-container-service", "prod-team-a--ledger-host")]
    public void PublishedConnection_OutsideOfTheCluster_HasANameThatEveryStoreTakes(string name, string key)
    {
        var stored = Documents.Nodes(Find(Claim.Composition(name), "published-connection")!).OfType<JsonObject>()
            .Select(node => node["remoteKey"]).OfType<JsonNode>().Select(node => node.ToString()).ToList();

        Assert.Equal(key, stored[0]);
        Assert.All(stored, one => Assert.Matches(StoreName(), one));
    }

    [Theory]
    [InlineData("sqldatabase-cluster", "the app is in the same namespace")]
    [InlineData("sqldatabase-aws", "the same")]
    [InlineData("sqldatabase-azure-container-service", "Container Apps take the Secrets of the control plane")]
    public void Connection_WhereNobodyOutsideReadsIt_IsNotPublished(string name, string reason) =>
        Assert.True(Find(Claim.Composition(name), "published-connection") is null, reason);

    [Theory]
    [MemberData(nameof(Compositions))]
    public void Names_OfTheLongestClaim_FitEverywhere(string name)
    {
        var composition = Claim.Composition(name);
        var claim = Claim.Of("SqlDatabase", "orders") with { Name = new('x', NameBudgets.SqlDatabase) };
        var objects = claim.ComposedBy(composition).Resources.ToDictionary(one => one.Name, one => one.Document);
        var schema = objects["schema"]["metadata"]!["name"]!.ToString();

        Assert.All(objects.Values, one => Assert.InRange(one["metadata"]!["name"]!.ToString().Length, 1, 63));
        Assert.InRange($"{schema}-controller-0123456789".Length, 1, 63);
        Assert.InRange(NameOf("cluster").Length, 0, 50);
        Assert.InRange(NameOf("server").Length, 0, 63);

        string NameOf(string one) => objects.GetValueOrDefault(one)?["metadata"] is { } metadata
            ? (metadata["annotations"]!["crossplane.io/external-name"] ?? metadata["name"])!.ToString()
            : "";
    }

    [Theory]
    [MemberData(nameof(Compositions))]
    public void Passwords_OnEveryTarget_AreInNoSpec(string name)
    {
        var objects = Claim.Of("SqlDatabase", "orders").ComposedBy(Claim.Composition(name)).Resources;
        var passwords = objects.SelectMany(one => Documents.Nodes(one.Document)).OfType<JsonObject>()
            .Select(node => node["password"]).OfType<JsonValue>().Select(value => value.ToString());

        Assert.Subset(new HashSet<string> { "{{ .password }}", "password", EncodedName }, passwords.ToHashSet());
    }

    // Not a password but what one is called: `database-password`.
    private static string EncodedName => Convert.ToBase64String("database-password"u8);

    private static JsonObject? Find(Composition composition, string name) =>
        Claim.Of("SqlDatabase", "ledger").ComposedBy(composition).Resources
            .FirstOrDefault(resource => resource.Name == name)?.Document;

    [GeneratedRegex("^[a-zA-Z][a-zA-Z0-9-]{0,126}$")]
    private static partial Regex StoreName();
}
