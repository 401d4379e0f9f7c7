using System.Collections.Immutable;

namespace Infra.Engine;

/// <summary>What a program wants read.</summary>
public sealed record ReadGoal
{
    /// <summary>The type token.</summary>
    public required string Type { get; init; }

    /// <summary>The name in the program.</summary>
    public required string Name { get; init; }

    /// <summary>The id to read; null when it is not known yet.</summary>
    public required string? Id { get; init; }

    /// <summary>The parent, or null.</summary>
    public Urn? Parent { get; init; }

    /// <summary>Properties that narrow the search.</summary>
    public PropertyMap Properties { get; init; } = PropertyMap.Empty;

    /// <summary>Everything it must come after.</summary>
    public ImmutableArray<Urn> Dependencies { get; init; } = [];

    /// <summary>Reference of its provider, or "".</summary>
    public string Provider { get; init; } = "";

    /// <summary>Version of the package, or "".</summary>
    public string Version { get; init; } = "";

    /// <summary>Where the package's plugin comes from, or "".</summary>
    public string PluginDownloadUrl { get; init; } = "";

    /// <summary>Outputs that are secret by option.</summary>
    public ImmutableArray<string> AdditionalSecretOutputs { get; init; } = [];

    /// <summary>Where in the program it stands, or "".</summary>
    public string SourcePosition { get; init; } = "";

    /// <summary>What called it, as state files have it: JSON text, or "".</summary>
    public string StackTrace { get; init; } = "";
}
