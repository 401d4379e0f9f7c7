using System.Text.Json.Nodes;

using Infra.Components.Sources;

namespace Infra.Components.ControlPlane;

/// <summary>Settings of <see cref="Crossplane"/>.</summary>
public sealed record CrossplaneArgs
{
    /// <summary>What may fail unnoticed.</summary>
    public required Availability Availability { get; init; }

    /// <summary>Where charts, packages and images come from.</summary>
    public required Source Source { get; init; }

    /// <summary>Kinds beside managed resources that Compositions use: exactly what Crossplane may make.</summary>
    public required ImmutableArray<ComposedKind> Composes { get; init; }

    /// <summary>Managed resources that Compositions use, as <c>plural.group</c>: no others exist in the
    /// cluster.</summary>
    public required ImmutableArray<string> Activates { get; init; }

    /// <summary>The one ClusterRole that Crossplane may bind: what a team may do in its own namespace.</summary>
    public required string TenantRole { get; init; }

    /// <summary>An EnvironmentConfig: what Compositions may know of where they run. Whoever may compose can read it: no
    /// secrets.</summary>
    public required Output<JsonObject> Data { get; init; }
}
