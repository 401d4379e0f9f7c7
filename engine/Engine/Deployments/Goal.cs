using System.Collections.Immutable;

namespace Infra.Engine;

/// <summary>What a program wants of one resource: a registration, before anything is decided.</summary>
public sealed record Goal
{
    /// <summary>The type token.</summary>
    public required string Type { get; init; }

    /// <summary>The name in the program.</summary>
    public required string Name { get; init; }

    /// <summary>Whether a provider manages it.</summary>
    public bool Custom { get; init; }

    /// <summary>The wanted inputs; unknowns, secrets and references kept, output values already downgraded.</summary>
    public PropertyMap Inputs { get; init; } = PropertyMap.Empty;

    /// <summary>The parent, or null.</summary>
    public Urn? Parent { get; init; }

    /// <summary>Protection; null inherits.</summary>
    public bool? Protect { get; init; }

    /// <summary>Everything it must come after.</summary>
    public ImmutableArray<Urn> Dependencies { get; init; } = [];

    /// <summary>
    /// Dependencies by property; empty with dependencies present means every property depends on all.
    /// </summary>
    public ImmutableSortedDictionary<string, ImmutableArray<Urn>> PropertyDependencies { get; init; } =
        ResourceState.NoDependencies;

    /// <summary>Reference of its provider, or "".</summary>
    public string Provider { get; init; } = "";

    /// <summary>References of providers for the children of a component, by package.</summary>
    public ImmutableSortedDictionary<string, string> Providers { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Version of the package, or "".</summary>
    public string Version { get; init; } = "";

    /// <summary>Where the package's plugin comes from, or "".</summary>
    public string PluginDownloadUrl { get; init; } = "";

    /// <summary>Whether a replacement deletes first; null leaves it to the provider.</summary>
    public bool? DeleteBeforeReplace { get; init; }

    /// <summary>Property paths whose changes are ignored.</summary>
    public ImmutableArray<string> IgnoreChanges { get; init; } = [];

    /// <summary>Property paths whose changes replace.</summary>
    public ImmutableArray<string> ReplaceOnChanges { get; init; } = [];

    /// <summary>Property paths whose differences are not displayed.</summary>
    public ImmutableArray<string> HideDiffs { get; init; } = [];

    /// <summary>Outputs that are secret by option.</summary>
    public ImmutableArray<string> AdditionalSecretOutputs { get; init; } = [];

    /// <summary>Former names.</summary>
    public ImmutableArray<GoalAlias> Aliases { get; init; } = [];

    /// <summary>Id of an existing object to take over, or "".</summary>
    public string ImportId { get; init; } = "";

    /// <summary>Timeouts, or null.</summary>
    public CustomTimeouts? CustomTimeouts { get; init; }

    /// <summary>Retention; null inherits.</summary>
    public bool? RetainOnDelete { get; init; }

    /// <summary>Deletion implied by another's, or null.</summary>
    public Urn? DeletedWith { get; init; }

    /// <summary>Is replaced when one of these is.</summary>
    public ImmutableArray<Urn> ReplaceWith { get; init; } = [];

    /// <summary>Any change of this value replaces; null when not set.</summary>
    public PropertyValue? ReplacementTrigger { get; init; }

    /// <summary>Where in the program it stands, or "".</summary>
    public string SourcePosition { get; init; } = "";

    /// <summary>What called it, as state files have it: JSON text, or "".</summary>
    public string StackTrace { get; init; } = "";
}
