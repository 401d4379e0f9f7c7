namespace Infra.Platform.Apis.Environments;

/// <summary>What the platform answers about an Environment.</summary>
public sealed record EnvironmentStatus
{
    /// <summary>The namespace, once it is there.</summary>
    [PrinterColumn(Wide = true)]
    public string? Namespace { get; init; }
}
