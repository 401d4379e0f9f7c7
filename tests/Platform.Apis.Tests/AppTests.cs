using System.Text.Json.Nodes;

using Infra.Platform.Rendering;

using Xunit;

namespace Infra.Platform.Apis.Tests;

/// <summary>What is the same of an app at every place.</summary>
public sealed class AppTests
{
    public static TheoryData<string> Compositions => new(PlatformApis.Compositions
        .Where(composition => composition.Api.Kind == "BackendApp").Select(composition => composition.Name));

    [Theory]
    [InlineData("orders", false, "orders-connection", "pods wait for the keys of a database that is being made")]
    [InlineData("greeter", true, "none", "without a database there is nothing to wait for")]
    public void DatabaseKeys_OfAnApp_AreOptionalOnlyWithoutADatabase(
        string app, bool optional, string secret, string reason)
    {
        var references = Documents.Nodes(Find("backendapp-cluster", app, "deployment")).OfType<JsonObject>()
            .Select(node => node["secretKeyRef"]).OfType<JsonObject>().ToList();

        Assert.Equal(6, references.Count);
        Assert.All(references, one => Assert.True(optional == (bool)one["optional"]!, reason));
        Assert.All(references, one => Assert.Equal(secret, one["name"]!.ToString()));
    }

    [Theory]
    [InlineData("backendapp-azure", "app")]
    [InlineData("backendapp-gcp", "service")]
    public void DatabaseKeys_OnAContainerServiceWithoutADatabase_AreNotThere(string composition, string name)
    {
        var text = Find(composition, "greeter", name).ToJsonString();

        Assert.DoesNotContain("DATABASE_", text, StringComparison.Ordinal);
        Assert.DoesNotContain("connection", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Lambda_WithADatabase_GetsTheNameOfTheSecretOnly()
    {
        var function = Find("backendapp-aws", "orders", "function")["spec"]!["forProvider"]!;
        var variables = function["environment"]!["variables"]!.AsObject();
        var stored = DatabaseBy("sqldatabase-aws-container-service")
            .Resources.Single(one => one.Name == "published-connection")
            .Document["spec"]!["data"]![0]!["match"]!["remoteRef"]!["remoteKey"];

        Assert.Equal(stored!.ToString(), variables["DATABASE_SECRET_ID"]!.ToString());
        Assert.DoesNotContain("DATABASE_PASSWORD", variables.Select(pair => pair.Key));
    }

    [Fact]
    public void CloudRun_WithADatabase_ReadsWhatTheDatabasePublishes()
    {
        var service = Find("backendapp-gcp", "orders", "service");
        var read = Documents.Nodes(service).OfType<JsonObject>()
            .Select(node => node["secretKeyRef"]).OfType<JsonObject>()
            .Select(one => one["secret"]!.ToString());
        var stored = DatabaseBy("sqldatabase-gcp-container-service")
            .Resources.Single(one => one.Name == "published-connection")
            .Document["spec"]!["data"]!.AsArray()
            .Select(one => one!["match"]!["remoteRef"]!["remoteKey"]!.ToString());

        Assert.Equal(stored, read);
    }

    [Fact]
    public void ContainerApp_WithADatabase_NamesOnlySecretsThatTheDatabaseMakes()
    {
        var app = Find("backendapp-azure", "orders", "app")["spec"]!["forProvider"]!;
        var database = DatabaseBy("sqldatabase-azure-container-service");
        var names = database.Resources.Single(one => one.Name == "connection-names").Document;
        var used = app["template"]!["container"]![0]!["env"]!.AsArray()
            .Select(one => one!["secretName"]).OfType<JsonNode>().Select(one => one.ToString());

        Assert.All(app["secret"]!.AsArray(), one => Assert.Equal(
            names["metadata"]!["name"]!.ToString(), one!["nameSecretRef"]!["name"]!.ToString()));
        Assert.Equal(
            names["data"]!.AsObject()
                .Select(pair => System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(pair.Value!.ToString()))),
            used);
    }

    [Theory]
    [InlineData("greeter", "AWS_IAM", "123456789012", "internal: who may act in the account")]
    [InlineData("orders", "NONE", "*", "public: everybody")]
    public void FunctionUrl_OfAnExposure_IsOpenedByTwoPermissions(
        string app, string auth, string principal, string reason)
    {
        var url = Find("backendapp-aws", app, "url-permission")["spec"]!["forProvider"]!;
        var invoke = Find("backendapp-aws", app, "invoke-permission")["spec"]!["forProvider"]!;

        Assert.True(auth == url["functionUrlAuthType"]!.ToString(), reason);
        Assert.True((bool)invoke["invokedViaFunctionUrl"]!);
        Assert.All([url, invoke], one => Assert.Equal(principal, one["principal"]!.ToString()));
    }

    [Fact]
    public void Pods_Always_PassTheRestrictedStandard()
    {
        var pod = Find("backendapp-cluster", "orders", "deployment")["spec"]!["template"]!["spec"]!;
        var container = pod["containers"]![0]!["securityContext"]!;

        Assert.True((bool)pod["securityContext"]!["runAsNonRoot"]!);
        Assert.Equal("RuntimeDefault", pod["securityContext"]!["seccompProfile"]!["type"]!.ToString());
        Assert.False((bool)container["allowPrivilegeEscalation"]!);
        Assert.Equal("ALL", container["capabilities"]!["drop"]![0]!.ToString());
    }

    [Theory]
    [MemberData(nameof(Compositions))]
    public void Names_OfTheLongestClaim_FitEverywhere(string name)
    {
        var composition = Claim.Composition(name);
        var claim = Claim.Of("BackendApp", "orders") with
        {
            Name = new('x', NameBudgets.BackendApp),
            Namespace = new('y', NameBudgets.Environment),
        };
        var objects = claim.ComposedBy(composition).Resources;
        var hosts = objects.SelectMany(one => Documents.Nodes(one.Document)).OfType<JsonObject>()
            .Select(node => node["hostnames"]).OfType<JsonArray>().Select(list => list[0]!.ToString());

        Assert.All(objects, one => Assert.InRange(NameOf(one.Document).Length, 1, LimitOf(one.Document)));
        Assert.All(hosts, host => Assert.InRange(host.Split('.')[0].Length, 1, 63));

        static string NameOf(JsonObject one) =>
            (one["metadata"]!["annotations"]!["crossplane.io/external-name"] ?? one["metadata"]!["name"])!.ToString();
    }

    private static int LimitOf(JsonObject one) => one["kind"]!.ToString() switch
    {
        "ContainerApp" => 32,
        "V2Service" => 49,
        _ => 63,
    };

    private static Composed DatabaseBy(string composition) =>
        Claim.Of("SqlDatabase", "orders").ComposedBy(Claim.Composition(composition));

    private static JsonObject Find(string composition, string app, string name) =>
        Claim.Of("BackendApp", app).ComposedBy(Claim.Composition(composition)).Resources
            .Single(resource => resource.Name == name).Document;
}
