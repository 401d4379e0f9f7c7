namespace Infra.Components.ControlPlane;

/// <summary>Settings of <see cref="Crossplane"/>.</summary>
public sealed record CrossplaneArgs
{
    /// <summary>What may fail unnoticed.</summary>
    public required Availability Availability { get; init; }
}
