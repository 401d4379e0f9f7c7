using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Pkg.V1Beta1;

using Capabilities =
    Pulumi.Kubernetes.Types.Inputs.Pkg.V1Beta1.
    DeploymentRuntimeConfigSpecDeploymentTemplateSpecTemplateSpecContainersSecurityContextCapabilitiesArgs;
using Container =
    Pulumi.Kubernetes.Types.Inputs.Pkg.V1Beta1.
    DeploymentRuntimeConfigSpecDeploymentTemplateSpecTemplateSpecContainersArgs;
using ContainerSecurity =
    Pulumi.Kubernetes.Types.Inputs.Pkg.V1Beta1.
    DeploymentRuntimeConfigSpecDeploymentTemplateSpecTemplateSpecContainersSecurityContextArgs;
using PodMetadata =
    Pulumi.Kubernetes.Types.Inputs.Pkg.V1Beta1.
    DeploymentRuntimeConfigSpecDeploymentTemplateSpecTemplateMetadataArgs;
using PodSecurityContext =
    Pulumi.Kubernetes.Types.Inputs.Pkg.V1Beta1.
    DeploymentRuntimeConfigSpecDeploymentTemplateSpecTemplateSpecSecurityContextArgs;
using PodSpec =
    Pulumi.Kubernetes.Types.Inputs.Pkg.V1Beta1.
    DeploymentRuntimeConfigSpecDeploymentTemplateSpecTemplateSpecArgs;
using Seccomp =
    Pulumi.Kubernetes.Types.Inputs.Pkg.V1Beta1.
    DeploymentRuntimeConfigSpecDeploymentTemplateSpecTemplateSpecSecurityContextSeccompProfileArgs;

namespace Infra.Components.ControlPlane;

/// <summary>How the pods of Crossplane packages run: hardened, as a ServiceAccount whose name stays.</summary>
/// <remarks>Without a fixed name the ServiceAccount is called after the package's revision, and loses its cloud role
/// at every upgrade.</remarks>
internal static class PackageRuntime
{
    // Crossplane puts the package's image and settings into the container of this name.
    private const string ContainerName = "package-runtime";

    public static DeploymentRuntimeConfigArgs For(PackageRuntimeArgs args) => new()
    {
        Metadata = new ObjectMetaArgs { Name = args.Name },
        Spec = new DeploymentRuntimeConfigSpecArgs
        {
            ServiceAccountTemplate = new DeploymentRuntimeConfigSpecServiceAccountTemplateArgs
            {
                Metadata = new DeploymentRuntimeConfigSpecServiceAccountTemplateMetadataArgs
                {
                    Name = args.Name,
                    Annotations = args.Identity.Annotations,
                },
            },
            DeploymentTemplate = new DeploymentRuntimeConfigSpecDeploymentTemplateArgs
            {
                Spec = new DeploymentRuntimeConfigSpecDeploymentTemplateSpecArgs
                {
                    Replicas = args.Replicas,
                    // Required by the schema; Crossplane fills it.
                    Selector = new DeploymentRuntimeConfigSpecDeploymentTemplateSpecSelectorArgs(),
                    Template = new DeploymentRuntimeConfigSpecDeploymentTemplateSpecTemplateArgs
                    {
                        Metadata = new PodMetadata { Labels = args.Identity.PodLabels },
                        Spec = Pod(args),
                    },
                },
            },
        },
    };

    private static PodSpec Pod(PackageRuntimeArgs args) => new()
    {
        SecurityContext = new PodSecurityContext
        {
            RunAsNonRoot = true,
            SeccompProfile = new Seccomp { Type = "RuntimeDefault" },
        },
        Containers = new Container
        {
            Name = ContainerName,
            Args = args.Arguments,
            SecurityContext = new ContainerSecurity
            {
                AllowPrivilegeEscalation = false,
                Capabilities = new Capabilities { Drop = "ALL" },
            },
        },
    };
}
