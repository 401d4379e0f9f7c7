using Pulumi.Kubernetes.Types.Inputs.Gateway.V1Alpha1;

using Infra.Components.Sources;
using Infra.Components.Versions;

using Capabilities =
    Pulumi.Kubernetes.Types.Inputs.Gateway.V1Alpha1.
    EnvoyProxySpecProviderKubernetesEnvoyDeploymentContainerSecurityContextCapabilitiesArgs;
using Container =
    Pulumi.Kubernetes.Types.Inputs.Gateway.V1Alpha1.EnvoyProxySpecProviderKubernetesEnvoyDeploymentContainerArgs;
using ContainerSecurity =
    Pulumi.Kubernetes.Types.Inputs.Gateway.V1Alpha1.
    EnvoyProxySpecProviderKubernetesEnvoyDeploymentContainerSecurityContextArgs;
using Deployment =
    Pulumi.Kubernetes.Types.Inputs.Gateway.V1Alpha1.EnvoyProxySpecProviderKubernetesEnvoyDeploymentArgs;
using Pod = Pulumi.Kubernetes.Types.Inputs.Gateway.V1Alpha1.EnvoyProxySpecProviderKubernetesEnvoyDeploymentPodArgs;
using PodSecurityContext =
    Pulumi.Kubernetes.Types.Inputs.Gateway.V1Alpha1.
    EnvoyProxySpecProviderKubernetesEnvoyDeploymentPodSecurityContextArgs;
using Seccomp =
    Pulumi.Kubernetes.Types.Inputs.Gateway.V1Alpha1.
    EnvoyProxySpecProviderKubernetesEnvoyDeploymentPodSecurityContextSeccompProfileArgs;

namespace Infra.Components.Foundation;

/// <summary>How the proxies run that Envoy Gateway starts for each Gateway: hardened, and as many as must be.</summary>
internal static class EnvoyProxies
{
    public static EnvoyProxySpecProviderArgs Of(FoundationArgs args) => new()
    {
        Type = "Kubernetes",
        Kubernetes = new EnvoyProxySpecProviderKubernetesArgs
        {
            EnvoyDeployment = new Deployment
            {
                Replicas = Replicas.Of(args.Availability),
                Container = ContainerOf(args.Source),
                Pod = new Pod
                {
                    SecurityContext = new PodSecurityContext
                    {
                        RunAsNonRoot = true,
                        SeccompProfile = new Seccomp { Type = "RuntimeDefault" },
                    },
                },
            },
            EnvoyService = new EnvoyProxySpecProviderKubernetesEnvoyServiceArgs { Type = $"{args.Gateway.Service}" },
            EnvoyPDB = new EnvoyProxySpecProviderKubernetesEnvoyPDBArgs { MaxUnavailable = 1 },
        },
    };

    private static Container ContainerOf(Source source) => new()
    {
        Image = source.Image(PinnedImages.Envoy),
        SecurityContext = new ContainerSecurity
        {
            RunAsNonRoot = true,
            AllowPrivilegeEscalation = false,
            Capabilities = new Capabilities { Drop = "ALL" },
        },
    };
}
