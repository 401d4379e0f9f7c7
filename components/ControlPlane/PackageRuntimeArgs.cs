namespace Infra.Components.ControlPlane;

/// <summary>Settings of <see cref="PackageRuntime"/>.</summary>
/// <param name="Name">Name of the configuration and of the ServiceAccount.</param>
internal sealed record PackageRuntimeArgs(string Name)
{
    /// <summary>How many pods.</summary>
    public required int Replicas { get; init; }

    /// <summary>Arguments of the program. Default: none.</summary>
    public ImmutableArray<string> Arguments { get; init; } = [];

    /// <summary>As whom the pods act in a cloud. Default: as nobody.</summary>
    public WorkloadIdentity Identity { get; init; } = WorkloadIdentity.None;
}
