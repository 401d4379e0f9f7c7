using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Pkg.V1;
using Pulumi.KubernetesCrds.Pkg.V1Beta1;

using PackageProvider = Pulumi.KubernetesCrds.Pkg.V1.Provider;

namespace Infra.Components.ControlPlane;

/// <summary>A provider package, and how its pod runs: hardened, as a ServiceAccount of the same name.</summary>
/// <remarks>To depend on it is to wait until what it manages can be asked for.</remarks>
public sealed class CrossplanePackage : ComponentResource
{
    /// <summary>A package under <paramref name="name"/>; Crossplane must be there.</summary>
    public CrossplanePackage(string name, CrossplanePackageArgs args, ComponentResourceOptions? options = null)
        : base("infra:controlplane:Package", name, options)
    {
        var runtime = new DeploymentRuntimeConfig(name, PackageRuntime.For(new PackageRuntimeArgs(name)
        {
            Replicas = 1,
            Identity = args.Identity,
        }), Children.Of(this, args.Crossplane.Chart));
        _ = new PackageProvider(name, new()
        {
            Metadata = new ObjectMetaArgs { Name = name, Annotations = WaitFor.PackageHealthy },
            Spec = new ProviderSpecArgs
            {
                Package = args.Package.Image,
                RuntimeConfigRef = new ProviderSpecRuntimeConfigRefArgs { Name = name },
            },
        }, Children.Of(this, [runtime, args.Crossplane.Activation, args.Crossplane.Images, .. args.Identity.Needs]));
        RegisterOutputs();
    }
}
