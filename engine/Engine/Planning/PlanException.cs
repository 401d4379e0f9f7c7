using System.Collections.Immutable;

namespace Infra.Engine;

/// <summary>A resource for which no step can be planned; everything wrong with it at once.</summary>
internal sealed class PlanException(Urn urn, ImmutableArray<string> messages) : Exception(string.Join("; ", messages))
{
    public PlanException(Urn urn, string message)
        : this(urn, [message])
    {
    }

    /// <summary>The resource.</summary>
    public Urn Urn => urn;

    /// <summary>What is wrong.</summary>
    public ImmutableArray<string> Messages => messages;
}
