using System.Text.Json.Nodes;

namespace Infra.Components.PlatformApis;

/// <summary>Settings of <see cref="PlatformApiSet"/>.</summary>
public sealed record PlatformApisArgs
{
    /// <summary>CompositeResourceDefinitions and Compositions, as the objects that they are.</summary>
    public required ImmutableArray<JsonObject> Documents { get; init; }

    /// <summary>Name of the Composition for objects that ask for none, by kind. Without one, Crossplane
    /// would pick any that fits.</summary>
    public required ImmutableDictionary<string, string> Defaults { get; init; }

    /// <summary>Name of the ClusterRole with what a team may do in its own namespace.</summary>
    public required string TenantRole { get; init; }

    /// <summary>Whether the definitions are protected from deletion: with one go all objects of its kind.</summary>
    public required bool Protect { get; init; }
}
