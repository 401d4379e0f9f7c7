using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Pkg.V1;
using Pulumi.KubernetesCrds.Pkg.V1;
using Pulumi.KubernetesCrds.Pkg.V1Beta1;

using Infra.Components.Versions;

namespace Infra.Components.ControlPlane;

/// <summary>The steps that composition pipelines are made of.</summary>
internal sealed class Functions : ComponentResource
{
    private readonly int replicas;

    public Functions(string name, CrossplaneArgs args, ComponentResourceOptions options)
        : base("infra:controlplane:Functions", name, options)
    {
        replicas = args.Availability == Availability.High ? 2 : 1;
        Install(Pinned.EnvironmentConfigs);
        Install(Pinned.PatchAndTransform);
        // Kinds that are never ready by themselves get a rule in CEL, which is behind a gate.
        Install(Pinned.AutoReady, "--feature-gates=CELHealthcheckCustomizations=true");
        RegisterOutputs();
    }

    private void Install(PackageVersion package, params ImmutableArray<string> arguments)
    {
        var runtime = new DeploymentRuntimeConfig(package.Name, PackageRuntime.For(new PackageRuntimeArgs(package.Name)
        {
            Replicas = replicas,
            Arguments = arguments,
        }), Children.Of(this));
        _ = new Function(package.Name, new FunctionArgs
        {
            Metadata = new ObjectMetaArgs { Name = package.Name, Annotations = WaitFor.PackageHealthy },
            Spec = new FunctionSpecArgs
            {
                Package = package.Image,
                RuntimeConfigRef = new FunctionSpecRuntimeConfigRefArgs { Name = package.Name },
            },
        }, Children.Of(this, runtime));
    }
}
