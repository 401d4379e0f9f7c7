using System.Text.Json.Nodes;

using Pulumi;

namespace Infra.Plans;

/// <summary>One resource that a program registers.</summary>
public sealed record PlannedResource
{
    /// <summary>Its token.</summary>
    public required string Type { get; init; }

    /// <summary>Its name in the program.</summary>
    public required string Name { get; init; }

    /// <summary>Its class.</summary>
    public required Type Class { get; init; }

    /// <summary>URN.</summary>
    public required string Urn { get; init; }

    /// <summary>URN of its parent; empty for the stack.</summary>
    public required string Parent { get; init; }

    /// <summary>URNs of what must be there first, by option or by value.</summary>
    public required IReadOnlyList<string> Dependencies { get; init; }

    /// <summary>Name of its explicit provider; empty where it has none.</summary>
    public required string Provider { get; init; }

    /// <summary>URN of its explicit provider; empty where it has none.</summary>
    public string ProviderUrn { get; init; } = "";

    /// <summary>Version of the plugin that is asked for; empty where any would do.</summary>
    public string Version { get; init; } = "";

    /// <summary>Whether its deletion is refused.</summary>
    public bool IsProtected { get; init; }

    /// <summary>What it was given; secrets are marked.</summary>
    public required JsonObject Inputs { get; init; }

    /// <summary>Type and name.</summary>
    public string Title => $"{Type}  {Name}";

    /// <summary>Whether no provider knows it.</summary>
    public bool IsComponent => typeof(ComponentResource).IsAssignableFrom(Class);

    /// <summary>Whether it is in a cluster beside the control plane's.</summary>
    public bool IsInFurtherCluster => Urn.Contains("$infra:furthercluster:", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Title;
}
