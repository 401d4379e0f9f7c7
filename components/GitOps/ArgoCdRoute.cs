using Pulumi.Kubernetes.Types.Inputs.Gateway.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.KubernetesCrds.Gateway.V1;

using Infra.Components.Foundation;

namespace Infra.Components.GitOps;

/// <summary>The way from the Gateway to Argo CD's server.</summary>
internal static class ArgoCdRoute
{
    /// <summary>Port of the server's pods; the Gateway has taken off the encryption.</summary>
    public const int Port = 8080;

    public static HTTPRoute To(string host, Output<string> home, CustomResourceOptions options) => new("argocd", new()
    {
        Metadata = new ObjectMetaArgs { Name = "argocd", Namespace = home },
        Spec = new HTTPRouteSpecArgs
        {
            ParentRefs = new HTTPRouteSpecParentRefsArgs
            {
                Name = Gateways.Public,
                Namespace = "gateway-system",
                SectionName = Gateways.Listener,
            },
            Hostnames = host,
            Rules = new HTTPRouteSpecRulesArgs
            {
                BackendRefs = new HTTPRouteSpecRulesBackendRefsArgs { Name = "argo-cd-argocd-server", Port = 80 },
            },
        },
    }, options);
}
