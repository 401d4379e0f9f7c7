using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

using Infra.Components;
using Infra.Plans;
using Infra.Platform.Apis;
using Infra.Platform.Documents.Kubernetes;
using Infra.Platform.Rendering;

namespace Infra.Stacks.Tests.Admission;

/// <summary>What is written once people use a stack: the examples of the APIs as claims at every place, and all that
/// the stack's own Compositions make of them.</summary>
internal sealed class ComposedClaims
{
    private const string Uid = "6f1d2a34-9b0c-4d5e-8f60-718293a4b5c6";
    private const string UsualPlace = "cluster";
    private const string RegisteredCluster = "registered-cluster";

    private static readonly ConditionalWeakTable<Plan, IReadOnlyList<AdmissionRequest>> Known = [];

    private static readonly Requester EnvironmentDeployer = Requester.Account("argocd", "environments");

    private readonly IReadOnlyList<JsonObject> documents;
    private readonly CompositeDefinitions definitions;

    private ComposedClaims(Plan plan)
    {
        documents = [.. CommittedStacks.ObjectsOf(plan).Select(CommittedStacks.DocumentOf)];
        definitions = new CompositeDefinitions(OfKind("CompositeResourceDefinition"));
    }

    public static IReadOnlyList<AdmissionRequest> Of(Plan plan) => Known.GetValue(plan, static plan =>
    {
        var claims = new ComposedClaims(plan);
        var possible = claims.Compositions("Environment")
            .Where(composition => PlaceOf(composition) != RegisteredCluster || claims.Clusters.Any());
        return [.. possible.SelectMany(claims.AtPlace)];
    });

    private IEnumerable<AdmissionRequest> AtPlace(JsonObject composition)
    {
        var place = PlaceOf(composition);
        foreach (var environment in Examples("Environment", place))
        {
            var composed = Compose(composition, environment);
            var home = The(composed, "Namespace");
            var data = The(composed, "EnvironmentConfig");
            var within = Examples("SqlDatabase", place).Concat(Examples("BackendApp", place))
                .SelectMany(claim => InHome(claim, home, data, place));
            foreach (var request in Claimed(environment, null, EnvironmentDeployer)
                .Concat(composed.Select(made => Made(made, home)))
                .Concat(within))
            {
                yield return request;
            }
        }
    }

    private IEnumerable<AdmissionRequest> InHome(JsonObject claim, JsonObject home, JsonObject data, string place)
    {
        claim["metadata"]!["namespace"] = home["metadata"]!["name"]!.DeepClone();
        var deployer = Requester.Account((string)home["metadata"]!["name"]!, PlatformNames.TenantDeployer);
        return Claimed(claim, home, deployer).Concat(
            from composition in Compositions((string)claim["kind"]!)
            where PlaceOf(composition) == place
            from made in Compose(composition, claim, data)
            select Made(made, home));
    }

    // The claim, what Crossplane notes on it, and the claim again, as git has it.
    private static IEnumerable<AdmissionRequest> Claimed(JsonObject claim, JsonObject? home, Requester by)
    {
        var noted = (JsonObject)claim.DeepClone();
        var machinery = noted["spec"]!["crossplane"] as JsonObject;
        if (machinery is null)
        {
            noted["spec"]!["crossplane"] = machinery = [];
        }

        machinery["compositionRef"] = new JsonObject { ["name"] = "chosen" };
        machinery["compositionRevisionRef"] = new JsonObject { ["name"] = "chosen-1" };
        machinery["resourceRefs"] = new JsonArray(new JsonObject { ["kind"] = "Secret", ["name"] = "made" });
        return
        [
            new() { Object = claim, Namespace = home, By = by },
            new() { Object = noted, OldObject = claim, Namespace = home, By = Requester.Crossplane },
            new() { Object = (JsonObject)noted.DeepClone(), OldObject = noted, Namespace = home, By = by },
        ];
    }

    private AdmissionRequest Made(JsonObject made, JsonObject home) => new()
    {
        Object = made,
        Namespace = (string?)made["metadata"]?["namespace"] is { } name ? NamespaceOf(name, home) : null,
        By = Requester.Crossplane,
    };

    private JsonObject NamespaceOf(string name, JsonObject home) => (string?)home["metadata"]!["name"] == name
        ? home
        : OfKind("Namespace").Single(found => (string?)found["metadata"]!["name"] == name);

    // Once as nothing is there, and once as everything has become ready; what another cluster gets, too.
    private IEnumerable<JsonObject> Compose(JsonObject composition, JsonObject claim, params JsonObject[] data)
    {
        var composer = new Composer(composition);
        var inputs = new ComposeInputs
        {
            Composite = claim,
            Required = [Platform, .. data],
        };
        var first = composer.Compose(inputs).Resources.Select(static one => one.Document).ToList();
        var second = composer.Compose(inputs with { Observed = [.. first.Select(Ready)] }).Resources;
        return first.Concat(second.Select(static one => one.Document)).SelectMany(WithManifest).ToList();
    }

    private JsonObject Platform => OfKind("EnvironmentConfig")
        .Single(static found => (string?)found["metadata"]!["name"] == PlatformNames.PlatformData);

    private IEnumerable<JsonObject> Clusters => OfKind("ClusterProviderConfig")
        .Where(static found => ((string)found["apiVersion"]!).StartsWith("kubernetes.", StringComparison.Ordinal));

    private IEnumerable<JsonObject> Compositions(string kind) => OfKind("Composition")
        .Where(found => (string?)found["spec"]!["compositeTypeRef"]!["kind"] == kind);

    private IEnumerable<JsonObject> OfKind(string kind) => documents.Where(found => (string?)found["kind"] == kind);

    // As a pipeline writes it: elsewhere with the place.
    private IEnumerable<JsonObject> Examples(string kind, string place) =>
        from api in Catalog.Apis
        where api.Model.Kind == kind
        from example in api.Model.Examples
        select Accepted(ExampleDocument.Tree(api.Model, example), place);

    private JsonObject Accepted(JsonObject claim, string place)
    {
        if (place != UsualPlace)
        {
            claim["spec"]!["crossplane"] = new JsonObject
            {
                ["compositionSelector"] = new JsonObject
                {
                    ["matchLabels"] = new JsonObject { [PlatformLabel.Place] = place },
                },
            };
        }

        // The cluster of an example is one that this platform knows.
        claim["spec"]!.AsObject().Remove("cluster");
        if ((string?)claim["kind"] == "Environment" && place == RegisteredCluster)
        {
            claim["spec"]!["cluster"] = Clusters.First()["metadata"]!["name"]!.DeepClone();
        }

        var accepted = (JsonObject)definitions.WithDefaults(claim).DeepClone();
        accepted["metadata"]!["uid"] = Uid;
        return accepted;
    }

    private static string PlaceOf(JsonObject composition) =>
        (string)composition["metadata"]!["labels"]![PlatformLabel.Place]!;

    private static JsonObject The(IEnumerable<JsonObject> composed, string kind) =>
        composed.First(one => (string?)one["kind"] == kind);

    private static IEnumerable<JsonObject> WithManifest(JsonObject document) =>
        document["spec"]?["forProvider"]?["manifest"] is JsonObject manifest ? [document, manifest] : [document];

    private static JsonObject Ready(JsonObject document)
    {
        var ready = (JsonObject)document.DeepClone();
        ready["status"] = JsonNode.Parse(
            """{"conditions":[{"type":"Synced","status":"True"},{"type":"Ready","status":"True"}]}""");
        return ready;
    }
}
