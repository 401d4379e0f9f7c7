using System.Collections.Immutable;

namespace Infra.Engine;

/// <summary>The object exists but is not as asked: it is recorded with the reasons, and the step has failed.</summary>
public sealed class ProviderInitException(
    string id, PropertyMap inputs, PropertyMap outputs, ImmutableArray<string> reasons)
    : ProviderException(string.Join("; ", reasons))
{
    /// <summary>The object's id.</summary>
    public string Id => id;

    /// <summary>Its inputs, as the provider wants them recorded.</summary>
    public PropertyMap Inputs => inputs;

    /// <summary>Its outputs so far.</summary>
    public PropertyMap Outputs => outputs;

    /// <summary>What is missing.</summary>
    public ImmutableArray<string> Reasons => reasons;
}
