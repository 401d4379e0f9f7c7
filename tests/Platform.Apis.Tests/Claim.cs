using System.Text.Json.Nodes;

using Infra.Platform.Documents.Kubernetes;
using Infra.Platform.Modeling;
using Infra.Platform.Modeling.Compositions;
using Infra.Platform.Rendering;

namespace Infra.Platform.Apis.Tests;

/// <summary>A claim, with what it finds around it on a control plane.</summary>
internal sealed record Claim(ApiModel Api, string Name, string? Namespace, JsonObject Spec)
{
    private static readonly CompositeDefinitions Definitions =
        new(Catalog.Apis.Select(api => XrdDocument.Of(api.Model)));

    /// <summary>The examples of all APIs.</summary>
    public static IEnumerable<Claim> Examples => Catalog.Apis.SelectMany(api => api.Model.Examples
        .Select(example => new Claim(api.Model, example.Name, example.Namespace, example.Spec)));

    public static Claim Of(string kind, string name) =>
        Examples.First(claim => claim.Api.Kind == kind && claim.Name == name);

    /// <summary>What the claim becomes by one Composition, the first time or with what is there already.</summary>
    public Composed ComposedBy(Composition composition, params JsonObject[] observed)
    {
        var target = TargetOf(composition);
        JsonObject[] required = [Samples.PlatformOn(target), .. Surrounding(composition), .. observed.Where(IsCredentials)];
        return new Composer(composition.Document()).Compose(new()
        {
            Composite = Definitions.WithDefaults(Document()),
            Observed = [.. observed.Where(one => !IsCredentials(one))],
            Required = [.. required],
        });
    }

    public JsonObject Document()
    {
        var metadata = new JsonObject { ["name"] = Name };
        if (Namespace is not null)
        {
            metadata["namespace"] = Namespace;
        }

        return new()
        {
            ["apiVersion"] = Api.ApiVersion,
            ["kind"] = Api.Kind,
            ["metadata"] = metadata,
            ["spec"] = Spec.DeepClone(),
        };
    }

    public static IEnumerable<Claim> ExamplesFor(Composition composition) =>
        Examples.Where(claim => claim.Api.Kind == composition.Api.Kind);

    public static Composition Composition(string name) =>
        PlatformApis.Compositions.Single(composition => composition.Name == name);

    public static Target TargetOf(Composition composition) =>
        Enum.TryParse<Target>(composition.Labels[PlatformLabels.Target], ignoreCase: true, out var target)
            ? target
            : Target.Existing;

    // What an Environment leaves for the claims of its namespace.
    private IEnumerable<JsonObject> Surrounding(Composition composition)
    {
        if (Namespace is null)
        {
            return [];
        }

        var place = composition.Labels[PlatformLabels.Place];
        var environment = Of("Environment", place == "registered-cluster" ? "team-b" : "team-a") with { Name = Namespace };
        return environment.ComposedBy(Composition($"environment-{place}")).Resources
            .Where(resource => resource.Name == "data")
            .Select(resource => resource.Document);
    }

    // What a provider writes beside its objects; no object of the Composition.
    private static bool IsCredentials(JsonObject document) =>
        document["kind"]!.ToString() == "Secret" && document["metadata"]!["annotations"] is null;
}
