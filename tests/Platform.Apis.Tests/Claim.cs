using System.Text.Json.Nodes;

using Infra.Platform.Modeling;
using Infra.Platform.Modeling.Compositions;
using Infra.Platform.Rendering;

namespace Infra.Platform.Apis.Tests;

/// <summary>A claim that a test changes.</summary>
internal sealed record Claim(ApiModel Api, string Name, string? Namespace, JsonObject Spec)
{
    /// <summary>The examples of all APIs.</summary>
    public static IEnumerable<Claim> Examples => Catalog.Apis.SelectMany(api => api.Model.Examples
        .Select(example => new Claim(api.Model, example.Name, example.Namespace, example.Spec)));

    public static Claim Of(string kind, string name) =>
        Examples.First(claim => claim.Api.Kind == kind && claim.Name == name);

    /// <summary>What the claim becomes by one Composition, the first time or with what is there already.</summary>
    public Composed ComposedBy(Composition composition, params JsonObject[] observed) => Claims.Compose(
        TargetOf(composition), composition, Claims.Known.WithDefaults(Document()), observed);

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
}
