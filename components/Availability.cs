namespace Infra.Components;

/// <summary>What may fail without anybody noticing.</summary>
public enum Availability
{
    /// <summary>Nothing: one of everything, cheap and disposable.</summary>
    Single,

    /// <summary>One node or one zone: replicas, spread and protected from drains.</summary>
    High,
}
