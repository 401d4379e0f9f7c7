using System.Text.Json.Nodes;

using Infra.Platform.Modeling;

namespace Infra.Platform.Documents.Portal;

/// <summary>What the portal is told of the platform's APIs, as data.</summary>
/// <param name="Blueprints">Inputs of blueprints. One may relate to those before it, and to <c>cluster</c>.</param>
/// <param name="Actions">Inputs of self-service actions; each needs its blueprint.</param>
/// <param name="Mappings">Elements of <c>resources</c> in the exporter's configuration in each cluster.</param>
public sealed record PortalDocuments(
    IReadOnlyList<JsonObject> Blueprints, IReadOnlyList<JsonObject> Actions, IReadOnlyList<JsonObject> Mappings)
{
    /// <summary>The documents of some APIs.</summary>
    /// <param name="apis">The APIs, those that others refer to first.</param>
    /// <param name="repository">Where the workflows lie that the actions start.</param>
    /// <exception cref="DocumentException">An API needs more workflow inputs than GitHub allows.</exception>
    public static PortalDocuments Of(IReadOnlyCollection<PublishedApi> apis, WorkflowRepository repository) => new(
        [.. apis.Select(static api => BlueprintDocument.Of(api.Model, api.Portal))],
        [.. apis.Select(api => ActionDocument.Of(api.Model, api.Portal, repository))],
        [.. apis.Select(static api => MappingDocument.Of(api.Model, api.Portal))]);
}
