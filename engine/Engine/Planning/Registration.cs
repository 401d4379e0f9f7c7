using System.Collections.Immutable;

namespace Infra.Engine;

/// <summary>
/// What a run knows of a resource that the program registered: what its children inherit, and how it went.
/// </summary>
internal sealed class Registration
{
    /// <summary>Its state: wanted while its step runs, then as recorded.</summary>
    public required ResourceState State { get; set; }

    /// <summary>References of providers for its children, by package.</summary>
    public required ImmutableSortedDictionary<string, string> Providers { get; init; }

    /// <summary>The URN under which it was recorded, when that was another.</summary>
    public Urn? FormerUrn { get; set; }

    /// <summary>The last step planned for it.</summary>
    public Step? LastStep { get; set; }

    /// <summary>How it ended; null while its step runs.</summary>
    public RegistrationResult? Result { get; set; }

    /// <summary>Whether it stays as it is recorded, or away, because it was not selected.</summary>
    public bool IsKept { get; set; }

    /// <summary>Whether its outputs were registered.</summary>
    public bool HasOutputs { get; set; }

    /// <summary>Outputs of the stack, kept until the end.</summary>
    public PropertyMap? StackOutputs { get; set; }
}
