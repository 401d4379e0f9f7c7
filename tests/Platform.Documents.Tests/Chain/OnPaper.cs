using System.Text;
using System.Text.Json.Nodes;

using Infra.Platform.Apis;
using Infra.Platform.Apis.Data;
using Infra.Platform.Documents.Kubernetes;
using Infra.Platform.Modeling;
using Infra.Platform.Rendering;
using Infra.Platform.Yaml;

namespace Infra.Platform.Documents.Tests.Chain;

/// <summary>A control plane on paper: claims in, composed objects out, as its controllers would make them.</summary>
/// <param name="platform">What the stack tells its Compositions.</param>
internal sealed class OnPaper(JsonObject platform)
{
    private static readonly CompositeDefinitions Definitions =
        new(Catalog.Apis.Select(static api => XrdDocument.Of(api.Model)));

    private readonly JsonObject environment = EnvironmentOf(platform);

    /// <summary>A control plane on a cluster that exists already.</summary>
    public static OnPaper Existing => new(PlatformConfig.Of(new PlatformData
    {
        ControlPlane = "dev",
        Domain = "dev.example.org",
        ManagementRepository = "https://github.com/example/management",
        ImmediateSchemaChanges = true,
    }));

    /// <summary>A control plane on AWS.</summary>
    public static OnPaper Aws => new(PlatformConfig.Of(new AwsPlatformData
    {
        ControlPlane = "prod",
        Domain = "prod.example.org",
        ManagementRepository = "https://github.com/example/management",
        ImmediateSchemaChanges = false,
        Aws = new()
        {
            Account = "123456789012",
            Region = "eu-west-1",
            VpcId = "vpc-0a1b2c3d",
            VpcCidr = "10.0.0.0/16",
            DatabaseSubnetIds = ["subnet-0a", "subnet-0b"],
            FunctionSubnetIds = ["subnet-1a", "subnet-1b"],
            FunctionSecurityGroupIds = ["sg-0a"],
            FunctionRoleArn = "arn:aws:iam::123456789012:role/prod-functions",
        },
    }));

    /// <summary>What an example of an API becomes.</summary>
    /// <param name="kind">The kind of the API.</param>
    /// <param name="example">The example's name.</param>
    /// <param name="composition">The Composition's name.</param>
    /// <param name="secrets">Secrets that providers have written; with any, it is a second reconcile.</param>
    public IReadOnlyList<JsonObject> Compose(
        string kind, string example, string composition, params IReadOnlyList<JsonObject> secrets)
    {
        var inputs = new ComposeInputs { Composite = Claim(kind, example), Required = [platform, environment] };
        var composer = new Composer(PlatformApis.Compositions.Single(one => one.Name == composition).Document());
        var first = Documents(composer, inputs);
        return secrets.Count == 0
            ? first
            : Documents(composer, inputs with { Observed = first, Required = [platform, environment, .. secrets] });
    }

    /// <summary>A Secret as a provider writes it.</summary>
    public static JsonObject Secret(string name, params (string Key, string Value)[] data) => new()
    {
        ["apiVersion"] = "v1",
        ["kind"] = "Secret",
        ["metadata"] = new JsonObject { ["name"] = name, ["namespace"] = "team-a" },
        ["data"] = new JsonObject(data.Select(static pair => KeyValuePair.Create(
            pair.Key, (JsonNode?)Convert.ToBase64String(Encoding.UTF8.GetBytes(pair.Value))))),
    };

    private static JsonObject EnvironmentOf(JsonObject platform)
    {
        var composition = PlatformApis.Compositions.Single(static one => one.Name == "environment-cluster");
        var inputs = new ComposeInputs { Composite = Claim("Environment", "team-a"), Required = [platform] };
        return Documents(new Composer(composition.Document()), inputs)
            .Single(static document => document.Text("kind") == "EnvironmentConfig");
    }

    private static IReadOnlyList<JsonObject> Documents(Composer composer, ComposeInputs inputs) =>
        [.. composer.Compose(inputs).Resources.Select(static resource => resource.Document)];

    /// <summary>The published example, checked against the definition and completed by it.</summary>
    private static JsonObject Claim(string kind, string example)
    {
        var api = Catalog.Apis.Single(api => api.Model.Kind == kind).Model;
        var text = ExampleDocument.Text(api, api.Examples.Single(one => one.Name == example));
        var claim = YamlFile.Read(text, $"example-{example}.yaml")[0].Root!.AsObject();
        Assert.Empty(Definitions.SchemaOf(claim)!.Validate(claim));
        claim["metadata"]!["uid"] = "4c9d8a52-6f3b-4c0e-9d25-0a1b2c3d4e5f";
        return Definitions.WithDefaults(claim);
    }
}
