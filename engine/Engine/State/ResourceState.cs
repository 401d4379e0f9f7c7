using System.Collections.Immutable;

namespace Infra.Engine;

/// <summary>What is recorded of one resource: an entry of a deployment's list.</summary>
public sealed record ResourceState
{
    /// <summary>Its name.</summary>
    public required Urn Urn { get; init; }

    /// <summary>Its type, the last segment of the URN's chain.</summary>
    public required string Type { get; init; }

    /// <summary>Whether a provider manages it (false: a component).</summary>
    public bool Custom { get; init; }

    /// <summary>Waits for its deletion: the old half of a replacement.</summary>
    public bool Delete { get; init; }

    /// <summary>The provider's name for it; "" for components.</summary>
    public string Id { get; init; } = "";

    /// <summary>What the program asked for, after Check.</summary>
    public PropertyMap Inputs { get; init; } = PropertyMap.Empty;

    /// <summary>What the provider answered.</summary>
    public PropertyMap Outputs { get; init; } = PropertyMap.Empty;

    /// <summary>The parent, or null.</summary>
    public Urn? Parent { get; init; }

    /// <summary>Refuses deletion and replacement.</summary>
    public bool Protect { get; init; }

    /// <summary>Is to be replaced in the next update.</summary>
    public bool Taint { get; init; }

    /// <summary>Was read, and is never deleted.</summary>
    public bool External { get; init; }

    /// <summary>Everything it must come after, in the order the SDK gave.</summary>
    public ImmutableArray<Urn> Dependencies { get; init; } = [];

    /// <summary>Why its creation or update was only partly done.</summary>
    public ImmutableArray<string> InitErrors { get; init; } = [];

    /// <summary>Reference of its provider, <c>URN::ID</c>; "" for components.</summary>
    public string Provider { get; init; } = "";

    /// <summary>Dependencies by input property.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<Urn>> PropertyDependencies { get; init; } = NoDependencies;

    /// <summary>Was deleted to be replaced and not created again yet.</summary>
    public bool PendingReplacement { get; init; }

    /// <summary>Outputs that are secret by option.</summary>
    public ImmutableArray<string> AdditionalSecretOutputs { get; init; } = [];

    /// <summary>Former URNs.</summary>
    public ImmutableArray<Urn> Aliases { get; init; } = [];

    /// <summary>Timeouts by option, or null.</summary>
    public CustomTimeouts? CustomTimeouts { get; init; }

    /// <summary>The id it was imported with, or "".</summary>
    public string ImportId { get; init; } = "";

    /// <summary>Stays in the provider's world when it leaves the state.</summary>
    public bool RetainOnDelete { get; init; }

    /// <summary>Its deletion is implied by this one's, or null.</summary>
    public Urn? DeletedWith { get; init; }

    /// <summary>Is replaced when one of these is.</summary>
    public ImmutableArray<Urn> ReplaceWith { get; init; } = [];

    /// <summary>When the provider created it.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>When the provider last changed it.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>Where in the program it stands, or "".</summary>
    public string SourcePosition { get; init; } = "";

    /// <summary>Property paths whose changes are ignored.</summary>
    public ImmutableArray<string> IgnoreChanges { get; init; } = [];

    /// <summary>Property paths whose differences are not displayed.</summary>
    public ImmutableArray<string> HideDiffs { get; init; } = [];

    /// <summary>Property paths whose changes replace.</summary>
    public ImmutableArray<string> ReplaceOnChanges { get; init; } = [];

    /// <summary>Any change of this value replaces; null when not set.</summary>
    public PropertyValue? ReplacementTrigger { get; init; }

    /// <summary>
    /// Fields of the file that this engine does not know, by name, as JSON text; written back unchanged.
    /// </summary>
    public ImmutableSortedDictionary<string, string> UnknownFields { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>No dependencies by property.</summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<Urn>> NoDependencies { get; } =
        ImmutableSortedDictionary.Create<string, ImmutableArray<Urn>>(StringComparer.Ordinal);

    /// <summary>The reference by which others name this provider resource.</summary>
    public string ProviderReference => $"{Urn}::{Id}";
}

/// <summary>How long a provider may take; null is the provider's own default.</summary>
public sealed record CustomTimeouts(TimeSpan? Create, TimeSpan? Update, TimeSpan? Delete, TimeSpan? Read);
