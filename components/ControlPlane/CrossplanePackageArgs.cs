using Infra.Components.Versions;

namespace Infra.Components.ControlPlane;

/// <summary>Settings of <see cref="CrossplanePackage"/>.</summary>
/// <param name="Package">What is installed.</param>
/// <param name="Crossplane">The Crossplane that installs it.</param>
public sealed record CrossplanePackageArgs(PackageVersion Package, Crossplane Crossplane)
{
    /// <summary>As whom it acts in a cloud. Default: as nobody.</summary>
    public WorkloadIdentity Identity { get; init; } = WorkloadIdentity.None;
}
