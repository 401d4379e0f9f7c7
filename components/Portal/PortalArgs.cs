using System.Text.Json.Nodes;

namespace Infra.Components.Portal;

/// <summary>Settings of <see cref="Portal"/>.</summary>
public sealed record PortalArgs
{
    /// <summary>Blueprints of the platform's own APIs: inputs of <c>port:index/blueprint:Blueprint</c>. They may
    /// relate to each other and to <c>cluster</c>, <c>namespace</c> and <c>workload</c>, in any order.</summary>
    public required ImmutableArray<JsonObject> Blueprints { get; init; }

    /// <summary>Self-service actions: inputs of <c>port:index/action:Action</c>.</summary>
    public required ImmutableArray<JsonObject> Actions { get; init; }

    /// <summary>What is expected of entities, besides what is expected of every workload. Default: nothing.</summary>
    public ImmutableArray<PortalScorecard> Scorecards { get; init; } = [];

    /// <summary>Where changes are proposed, for the page that people see first.</summary>
    public required Input<string> RepositoryUrl { get; init; }
}
