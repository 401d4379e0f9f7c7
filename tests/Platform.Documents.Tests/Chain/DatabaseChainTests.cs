using System.Text.Json.Nodes;

using Infra.Platform.Apis;
using Infra.Testing;

namespace Infra.Platform.Documents.Tests.Chain;

/// <summary>App → database → connection Secret → schema: every link reads what the one before it writes.</summary>
public sealed class DatabaseChainTests
{
    // What an app keeps beside its code: the tables, in the database that has its name.
    private const string Table =
        """
        {"apiVersion": "schemas.schemahero.io/v1alpha4", "kind": "Table", "metadata": {"name": "orders"},
         "spec": {"database": "orders", "name": "orders", "schema": {"postgres": {"primaryKey": ["id"],
           "columns": [{"name": "id", "type": "integer"}, {"name": "state", "type": "text"}]}}}}
        """;

    private static readonly string[] Promised =
    [
        .. Catalog.Apis.Single(static api => api.Connection is not null).Connection!.Keys
            .Select(static key => key.Name),
    ];

    private static readonly JsonObject Role = OnPaper.Secret(
        "orders-role",
        ("endpoint", "orders.rds.example.org"), ("port", "5432"), ("username", "app"), ("password", "of the role"));

    [Fact]
    public void Chain_OnCloudNativePg_HoldsTogether()
    {
        var database = OnPaper.Existing.Compose("SqlDatabase", "orders", "sqldatabase-cluster");
        var app = OnPaper.Existing.Compose("BackendApp", "orders", "backendapp-cluster");

        var chain = new ConnectionChain(database, app, JsonNode.Parse(Table)!);

        Assert.Equal(Promised.Order(), chain.Keys.Order());
        Assert.Empty(chain.Broken);
        Golden.Matches(chain.Text);
    }

    [Fact]
    public void Chain_OnAws_HoldsTogether()
    {
        var database = OnPaper.Aws.Compose("SqlDatabase", "orders", "sqldatabase-aws", Role);
        var app = OnPaper.Aws.Compose("BackendApp", "orders", "backendapp-cluster");

        var chain = new ConnectionChain(database, app, JsonNode.Parse(Table)!);

        Assert.Equal(Promised.Order(), chain.Keys.Order());
        Assert.Empty(chain.Broken);
        Golden.Matches(chain.Text);
    }

    public static TheoryData<string> Databases =>
        [.. Catalog.Apis.SelectMany(static api => api.Compositions.Where(_ => api.Connection is not null))
            .Select(static composition => composition.Name)];

    [Theory]
    [MemberData(nameof(Databases))]
    public void Keys_OnEveryTarget_AreThePromisedOnes(string name)
    {
        var resources = PlatformApis.Compositions.Single(one => one.Name == name).Document()
            .Object("spec").Elements("pipeline")
            .SelectMany(static step => step.Object("input").Elements("resources")).ToList();
        var details = resources.SelectMany(static resource => resource.Elements("connectionDetails"))
            .Select(static detail => detail.Text("name")!).ToList();

        Assert.Equal(Promised.Order(), (details.Count > 0 ? details : TemplateKeys(resources)).Distinct().Order());
    }

    [Fact]
    public void Chain_OnAwsInTheFirstReconcile_HasNoSecretYet() =>
        Assert.DoesNotContain(
            OnPaper.Aws.Compose("SqlDatabase", "orders", "sqldatabase-aws"),
            static document => document.Text("kind") == "Secret");

    [Fact]
    public void Chain_WithAnotherTable_IsBroken()
    {
        var table = JsonNode.Parse(Table)!;
        table["spec"]!["database"] = "billing";

        var chain = new ConnectionChain(
            OnPaper.Existing.Compose("SqlDatabase", "orders", "sqldatabase-cluster"),
            OnPaper.Existing.Compose("BackendApp", "greeter", "backendapp-cluster"),
            table);

        Assert.Equal(
            ["Table orders: there is no Database billing"],
            chain.Broken.Where(static link => link.StartsWith("Table", StringComparison.Ordinal)));
    }

    [Fact]
    public void Connection_OnLambda_IsReadUnderTheNameItIsPublishedUnder()
    {
        var database = OnPaper.Aws.Compose("SqlDatabase", "orders", "sqldatabase-aws-container-service", Role);
        var app = OnPaper.Aws.Compose("BackendApp", "orders", "backendapp-aws");

        var published = database.Single(static one => one.Text("kind") == "PushSecret").Object("spec");
        var function = app.Single(static one => one.Text("kind") == "Function").Object("spec").Object("forProvider");

        Assert.Equal("orders-connection", published.Object("selector").Object("secret").Text("name"));
        Assert.Equal(
            function.Object("environment").Object("variables").Text("DATABASE_SECRET_ID"),
            published.Elements("data").Single().Object("match").Object("remoteRef").Text("remoteKey"));
    }

    /// <summary>Keys of the template of the ExternalSecret that is the connection, patched ones included.</summary>
    private static IEnumerable<string> TemplateKeys(IEnumerable<JsonNode?> resources)
    {
        const string data = "spec.target.template.data.";
        var connection = resources.Single(static resource => resource.Text("name") == "connection");
        return connection.Object("base").Object("spec").Object("target").Object("template").Object("data")
            .Select(static pair => pair.Key)
            .Concat(connection.Elements("patches").Select(static patch => patch.Text("toFieldPath") ?? "")
                .Where(static path => path.StartsWith(data, StringComparison.Ordinal))
                .Select(static path => path[data.Length..]));
    }
}
