namespace Infra.Platform.Apis.Apps;

/// <summary>What one copy of an app of one size gets at each place.</summary>
/// <param name="Size">The size, as people choose it.</param>
/// <param name="Cpu">Processors that are set aside in a cluster, as a Kubernetes quantity.</param>
/// <param name="Memory">Memory in a cluster and on Cloud Run, as a Kubernetes quantity.</param>
/// <param name="ContainerAppCpu">Processors of an Azure Container App; the service couples them with memory.</param>
/// <param name="ContainerAppMemory">Memory of an Azure Container App, as that service writes it.</param>
/// <param name="CloudRunCpu">Processors on Cloud Run; less than one would serve one request at a time.</param>
/// <param name="LambdaMemory">Memory of a Lambda function in MiB; processors come with it.</param>
public sealed record AppSizes(
    AppSize Size,
    string Cpu,
    string Memory,
    double ContainerAppCpu,
    string ContainerAppMemory,
    string CloudRunCpu,
    int LambdaMemory)
{
    /// <summary>The one table: Compositions map by it, and <c>idp sizes</c> prints it.</summary>
    public static IReadOnlyList<AppSizes> All { get; } =
    [
        new(AppSize.Small, "100m", "512Mi", 0.25, "0.5Gi", "1", 512),
        new(AppSize.Medium, "250m", "1Gi", 0.5, "1Gi", "1", 1024),
        new(AppSize.Large, "1", "2Gi", 1, "2Gi", "2", 2048),
    ];
}
