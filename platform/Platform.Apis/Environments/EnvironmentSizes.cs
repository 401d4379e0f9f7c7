namespace Infra.Platform.Apis.Environments;

/// <summary>The quota of one size of an Environment.</summary>
/// <param name="Size">The size, as people choose it.</param>
/// <param name="Cpu">Requested processors of all pods, as a Kubernetes quantity.</param>
/// <param name="Memory">Memory limits of all pods, as a Kubernetes quantity.</param>
/// <param name="Storage">Requested volumes, as a Kubernetes quantity.</param>
/// <param name="Pods">Number of pods.</param>
/// <param name="Claims">Number of claims of each kind.</param>
public sealed record EnvironmentSizes(
    EnvironmentSize Size,
    string Cpu,
    string Memory,
    string Storage,
    int Pods,
    int Claims)
{
    /// <summary>The one table: Compositions map by it, and <c>idp sizes</c> prints it.</summary>
    public static IReadOnlyList<EnvironmentSizes> All { get; } =
    [
        new(EnvironmentSize.Small, "4", "16Gi", "200Gi", 40, 10),
        new(EnvironmentSize.Medium, "16", "64Gi", "1Ti", 150, 40),
        new(EnvironmentSize.Large, "64", "256Gi", "4Ti", 500, 150),
    ];
}
