using System.Text.Json.Nodes;

using Infra.Platform.Rendering.Files;
using Infra.Platform.Rendering.Impact;
using Infra.Testing;

namespace Infra.Platform.Rendering.Tests;

/// <summary>What a change of a platform means, for a small platform with two claims and an environment.</summary>
public sealed class ImpactTests
{
    private const string Definition = """
        apiVersion: apiextensions.crossplane.io/v2
        kind: CompositeResourceDefinition
        metadata: {name: stores.example.org}
        spec:
          group: example.org
          names: {kind: Store, plural: stores}
          scope: Namespaced
          versions:
          - name: v1
            served: true
            referenceable: true
            schema:
              openAPIV3Schema:
                type: object
                properties:
                  spec:
                    type: object
                    required: [size]
                    properties:
                      size: {type: string, enum: [small, large]}
                      region:
                        type: string
                        x-kubernetes-validations: [{rule: self == oldSelf, message: a region cannot change}]
        ---
        apiVersion: apiextensions.crossplane.io/v2
        kind: CompositeResourceDefinition
        metadata: {name: places.example.org}
        spec:
          group: example.org
          names: {kind: Place, plural: places}
          scope: Cluster
          versions:
          - name: v1
            served: true
            referenceable: true
            schema: {openAPIV3Schema: {type: object}}
        """;

    private const string Compositions = """
        apiVersion: apiextensions.crossplane.io/v1
        kind: Composition
        metadata: {name: place}
        spec:
          compositeTypeRef: {apiVersion: example.org/v1, kind: Place}
          mode: Pipeline
          pipeline:
          - step: resources
            functionRef: {name: function-patch-and-transform}
            input:
              resources:
              - name: data
                base:
                  apiVersion: apiextensions.crossplane.io/v1beta1
                  kind: EnvironmentConfig
                  metadata: {name: place-data}
                  data: {region: north}
        ---
        apiVersion: apiextensions.crossplane.io/v1
        kind: Composition
        metadata: {name: store}
        spec:
          compositeTypeRef: {apiVersion: example.org/v1, kind: Store}
          mode: Pipeline
          pipeline:
          - step: environment
            functionRef: {name: function-environment-configs}
            input: {spec: {environmentConfigs: [{ref: {name: place-data}}]}}
          - step: resources
            functionRef: {name: function-patch-and-transform}
            input:
              resources:
              - name: disk
                base: {apiVersion: v1, kind: PersistentVolumeClaim, spec: {resources: {requests: {storage: 10Gi}}}}
              - name: server
                base: {apiVersion: apps/v1, kind: Deployment, spec: {selector: {matchLabels: {app: store}}}}
                patches:
                - {type: FromEnvironmentFieldPath, fromFieldPath: region, toFieldPath: spec.template.region}
              - name: password
                base: {apiVersion: v1, kind: Secret, stringData: {password: first}}
              - name: door
                base: {apiVersion: v1, kind: Service, metadata: {name: front}, spec: {type: ClusterIP}}
              - name: notes
                base: {apiVersion: v1, kind: ConfigMap, data: {a: b}}
        """;

    private const string Claims = """
        apiVersion: example.org/v1
        kind: Place
        metadata: {name: here}
        spec: {}
        ---
        apiVersion: example.org/v1
        kind: Store
        metadata: {name: orders, namespace: team-a}
        spec: {size: small}
        ---
        apiVersion: example.org/v1
        kind: Store
        metadata: {name: ledger, namespace: team-b}
        spec: {size: large}
        """;

    [Fact]
    public void Between_TheSameFiles_NothingChanges()
    {
        var report = Compare(Definition, Compositions, Claims);
        Assert.All(report.Composites, one => Assert.True(one.IsUnchanged, string.Join('\n', one.Problems)));
        Assert.Equal("claims: 3 unchanged\n", ImpactText.Of(report, color: false));
        Assert.False(report.Breaks);
    }

    [Fact]
    public void Between_AllKindsOfChanges_EachIsSaid()
    {
        var report = AllChanges();

        Golden.Matches(ImpactText.Of(report, color: false));
        Assert.True(report.Breaks);
    }

    [Fact]
    public void Text_InColor_SaysLossesInRed()
    {
        var lines = ImpactText.Of(AllChanges(), color: true).Split('\n');

        Assert.All(
            lines.Where(line => line.Contains("DELETED") || line.Contains("REFUSED") || line.Contains(" becomes ")),
            line => Assert.StartsWith("\e[31m", line, StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains('\e') && line.Contains(" ~ "));
    }

    [Fact]
    public void Markdown_OfAllChanges_NamesLossesFirst() => Golden.Matches(ImpactMarkdown.Of(AllChanges()), "md");

    [Fact]
    public void Json_OfAllChanges_IsOneDocument()
    {
        var json = ImpactJson.Of(AllChanges());
        Assert.NotNull(JsonNode.Parse(json));
        Golden.Matches(json, "json");
    }

    [Fact]
    public void Between_AStricterSchema_NamesTheClaimThatIsRefused()
    {
        var report = Compare(
            Definition.Replace("[small, large]", "[small]", StringComparison.Ordinal), Compositions, Claims);

        Golden.Matches(ImpactText.Of(report, color: false));
        Assert.Equal(CompositeFate.Refused, report.Composites.Single(one => one.Title == "Store team-b/ledger").Fate);
    }

    [Fact]
    public void Between_AForbiddenChangeOfAClaim_NamesTheRule()
    {
        var claims = Claims.Replace("{size: small}", "{size: small, region: a}", StringComparison.Ordinal);

        var report = ImpactReport.Between(
            Manifests(Definition, Compositions, claims),
            Manifests(Definition, Compositions, claims.Replace("region: a", "region: b", StringComparison.Ordinal)));

        Assert.Contains(
            report.Composites.Single(one => one.Fate == CompositeFate.Refused).Problems,
            problem => problem.Contains("a region cannot change", StringComparison.Ordinal));
    }

    private static ImpactReport AllChanges() => Compare(
        Definition,
        Compositions
            .Replace("storage: 10Gi", "storage: 5Gi", StringComparison.Ordinal)
            .Replace("app: store", "app: shop", StringComparison.Ordinal)
            .Replace("password: first", "password: second", StringComparison.Ordinal)
            .Replace("region: north", "region: south", StringComparison.Ordinal)
            .Replace("name: front", "name: entrance", StringComparison.Ordinal)
            .Replace("name: notes", "name: remarks", StringComparison.Ordinal),
        Claims.Replace("name: ledger", "name: journal", StringComparison.Ordinal)
            .Replace("{name: here}", "{name: there}", StringComparison.Ordinal));

    private static ImpactReport Compare(string definition, string compositions, string claims) =>
        ImpactReport.Between(Manifests(Definition, Compositions, Claims), Manifests(definition, compositions, claims));

    private static List<Manifest> Manifests(string definition, string compositions, string claims) =>
    [
        .. Manifest.Read(definition, "apis/definition.yaml"),
        .. Manifest.Read(compositions, "apis/compositions.yaml"),
        .. Manifest.Read(claims, "environments/claims.yaml"),
    ];
}
