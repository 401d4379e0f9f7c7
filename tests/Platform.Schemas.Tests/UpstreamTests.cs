using System.Text.Json.Nodes;
using Infra.Platform.Schemas.Cel;
using Infra.Platform.Yaml;
using Infra.Testing;

namespace Infra.Platform.Schemas.Tests;

/// <summary>The definitions of other people can be read, whatever they use.</summary>
public sealed class UpstreamTests
{
    [NeedsFact(TestData.UpstreamCrds)]
    public void RulesAndPatterns_OfUpstream_AreUnderstood()
    {
        var words = Directory
            .EnumerateFiles(TestData.Folder(TestData.UpstreamCrds)!, "*.yaml", SearchOption.AllDirectories)
            .Where(static file => File.ReadAllText(file) is var text
                && (text.Contains("x-kubernetes-validations", StringComparison.Ordinal)
                    || text.Contains(" pattern: ", StringComparison.Ordinal)))
            .SelectMany(static file => Documents(file).SelectMany(Words))
            .ToHashSet();

        Assert.True(words.Count(static word => word.IsRule) > 300 && words.Any(static word => !word.IsRule));
        Assert.All(words, static word => Assert.Null(Mistake(word.IsRule, word.Text)));
    }

    [NeedsTheory(TestData.UpstreamCrds)]
    [InlineData("rds.aws.m.upbound.io/v1beta1", "Instance", "spec.forProvider.allocatedStorage", "number")]
    [InlineData("postgresql.cnpg.io/v1", "Cluster", "spec.bootstrap.initdb.secret.name", "string")]
    [InlineData("apiextensions.crossplane.io/v1", "Composition", "spec.pipeline[0].input.anything", "any")]
    [InlineData("apiextensions.crossplane.io/v2", "CompositeResourceDefinition", "spec.scope", "string")]
    [InlineData("rds.aws.m.upbound.io/v1beta1", "Instance", "spec.forProvider.storageGB", null)]
    [InlineData("rds.aws.m.upbound.io/v1", "Instance", "spec.forProvider", null)]
    public void FieldAt_Definition_FindsTheSchema(string apiVersion, string kind, string path, string? type) =>
        Assert.Equal(type, TypeOf(UpstreamSchemas.FieldAt(apiVersion, kind, path)));

    [NeedsTheory(TestData.UpstreamKubernetes)]
    [InlineData("apps/v1", "Deployment", "spec.template.spec.containers[0].ports[0].containerPort", "integer")]
    [InlineData("apps/v1", "Deployment", "spec.template.spec.containers[0].resources.limits.cpu", "any")]
    [InlineData("apps/v1", "Deployment", "metadata.labels.x", "string")]
    [InlineData("v1", "ConfigMap", "data.anything", "string")]
    [InlineData("autoscaling/v2", "HorizontalPodAutoscaler", "spec.metrics[*].resource.target.type", "string")]
    [InlineData("apps/v1", "Deployment", "spec.template.spec.container", null)]
    [InlineData("apps/v1", "Deployments", "spec", null)]
    public void FieldAt_BuiltInKind_FindsTheSchema(string apiVersion, string kind, string path, string? type) =>
        Assert.Equal(type, TypeOf(UpstreamSchemas.FieldAt(apiVersion, kind, path)));

    [NeedsTheory(TestData.UpstreamKubernetes)]
    [InlineData("Deployment", true)]
    [InlineData("Namespace", false)]
    public void Find_BuiltInKind_KnowsItsScope(string kind, bool isNamespaced) => Assert.Equal(
        isNamespaced, UpstreamSchemas.Find(kind == "Namespace" ? "v1" : "apps/v1", kind)!.IsNamespaced);

    [NeedsFact(TestData.UpstreamKubernetes)]
    public void Validate_BuiltInKind_SaysWhatIsWrong() => Assert.Equal(
        [
            "spec.ports[0].port: Required value",
            "spec.ports[0].targetPort: Invalid value: \"boolean\": spec.ports[0].targetPort in body must be of type "
                + "integer,string: \"boolean\"",
            "spec.typ: Invalid value: \"typ\": unknown field: \"typ\"",
        ],
        UpstreamSchemas.Validate(Document(
            """
            apiVersion: v1
            kind: Service
            metadata: {name: a, creationTimestamp: null}
            spec:
              typ: ClusterIP
              clusterIP: null
              ports: [{name: http, targetPort: true}, {port: 80, targetPort: http}]
            """)).Select(static problem => problem.Text));

    [NeedsFact(TestData.UpstreamCrds)]
    public void Validate_ManagedResource_KnowsWhatTheProviderRequires() => Assert.Equal(
        [
            "spec.forProvider.region: Required value",
            "spec.forProvider.sizeGB: Invalid value: \"sizeGB\": unknown field: \"sizeGB\"",
            "spec: Invalid value: spec.forProvider.instanceClass is a required parameter",
        ],
        UpstreamSchemas.Validate(Document(
            """
            apiVersion: rds.aws.m.upbound.io/v1beta1
            kind: Instance
            metadata: {name: a, namespace: team-a}
            spec: {forProvider: {sizeGB: 1}}
            """)).Select(static problem => problem.Text));

    private static string? TypeOf(StructuralSchema? schema) => schema is null ? null : schema.Type ?? "any";

    private static JsonNode Document(string text) => YamlFile.Read(text, "test.yaml")[0].Root!;

    private static IEnumerable<JsonNode> Documents(string file) =>
        YamlFile.Read(File.ReadAllText(file), file).Select(static document => document.Root).OfType<JsonNode>();

    private static IEnumerable<(bool IsRule, string Text)> Words(JsonNode node) => node switch
    {
        JsonObject map => map.SelectMany(static field => field switch
        {
            { Key: "x-kubernetes-validations", Value: JsonArray rules } =>
                rules.Select(static rule => (true, rule!["rule"]!.ToString())),
            { Key: "pattern", Value: JsonValue pattern } => [(false, pattern.ToString())],
            { Value: { } value } => Words(value),
            _ => [],
        }),
        JsonArray list => list.OfType<JsonNode>().SelectMany(Words),
        _ => [],
    };

    private static string? Mistake(bool isRule, string text)
    {
        try
        {
            _ = isRule ? CelExpression.Parse(text) : null;
            return isRule || Re2Pattern.TryCompile(text, out _) ? null : text;
        }
        catch (CelException exception)
        {
            return exception.Message;
        }
    }
}
