using System.Text.Json.Nodes;

using Infra.Platform.Rendering;
using Infra.Platform.Yaml;
using Infra.Testing;

namespace Infra.Platform.Modeling.Tests.Compositions;

public sealed class ComposedTests
{
    private const string Claim =
        """
        apiVersion: platform.example.org/v1alpha1
        kind: Shelf
        metadata: {name: hall, namespace: team-a, labels: {hint: a-key1}, uid: 6f1d2a34-9b0c-4d5e-8f60-718293a4b5c6}
        spec:
          size: large
          version: "17"
          height: 200
          width: 200
          load: 1Ki
          hasDoors: true
          madeBy: berta
          books: [{title: Emma}]
          notes: {oil: monthly}
          feet: {count: 4, price: 1.5}
        """;

    private const string Configs =
        """
        apiVersion: apiextensions.crossplane.io/v1beta1
        kind: EnvironmentConfig
        metadata: {name: workshop}
        data: {name: hill, addresses: [a, b]}
        ---
        apiVersion: apiextensions.crossplane.io/v1beta1
        kind: EnvironmentConfig
        metadata: {name: wood, labels: {platform.example.org/namespace: team-a}}
        data: {}
        """;

    private const string Observed =
        """
        apiVersion: v1
        kind: Secret
        metadata:
          name: hall-x
          namespace: team-a
          annotations: {crossplane.io/composition-resource-name: key}
        data: {wood: oak}
        ---
        apiVersion: wood.example.org/v1
        kind: Board
        metadata:
          name: hall-board
          namespace: team-a
          annotations: {crossplane.io/composition-resource-name: board}
        status: {count: 7, room: hall, wall: north, dry: true}
        """;

    [Fact]
    public void Compose_OfEverything_DoesWhatTheAuthorSaid()
    {
        var composed = new Composer(new ShelfInCluster().Build().Document()).Compose(new()
        {
            Composite = Documents(Claim)[0],
            Required = Documents(Configs),
            Observed = Documents(Observed),
        });

        var documents = composed.Resources.Select(static resource => resource.Document).Prepend(composed.Composite);
        Golden.Matches(string.Join("---\n", documents.Select(YamlText.WriteCanonical)), "yaml");
    }

    private static IReadOnlyList<JsonObject> Documents(string yaml) =>
        [.. YamlFile.Read(yaml, "test").Select(static document => document.Root!.AsObject())];
}
