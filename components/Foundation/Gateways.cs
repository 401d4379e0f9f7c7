using Pulumi.Kubernetes.Types.Inputs.CertManager.V1;
using Pulumi.Kubernetes.Types.Inputs.Gateway.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.KubernetesCrds.CertManager.V1;
using Pulumi.KubernetesCrds.Gateway.V1;

namespace Infra.Components.Foundation;

/// <summary>The entrances of the cluster: one that the internet reaches and one that only the network reaches, with one
/// certificate for every name of the domain.</summary>
internal sealed class Gateways : ComponentResource
{
    /// <summary>The entrance that the internet reaches.</summary>
    public const string Public = "public";

    /// <summary>The listener that routes attach to.</summary>
    public const string Listener = "https";

    private const string Tls = "wildcard-tls";

    private readonly FoundationArgs args;
    private readonly EnvoyGateway entrance;

    public Gateways(
        FoundationArgs args,
        ClusterIssuer issuer,
        EnvoyGateway entrance,
        ComponentResourceOptions options)
        : base("infra:foundation:Gateways", "gateways", options)
    {
        this.args = args;
        this.entrance = entrance;
        var certificate = CertificateBy(issuer);
        var annotations = args.Gateway.Public;
        if (args.Zone is not null)
        {
            annotations = annotations.Add("external-dns.alpha.kubernetes.io/hostname", $"*.{args.Domain}");
        }

        var open = Entrance(Public, annotations, certificate);
        _ = Entrance("internal", args.Gateway.Internal, certificate);
        RedirectToTls(open);
        RegisterOutputs();
    }

    private Certificate CertificateBy(ClusterIssuer issuer) => new("wildcard", new()
    {
        Metadata = new ObjectMetaArgs
        {
            Name = "wildcard",
            Namespace = entrance.Namespace,
            Annotations = WaitFor.Ready,
        },
        Spec = new CertificateSpecArgs
        {
            SecretName = Tls,
            DnsNames = { args.Domain, $"*.{args.Domain}" },
            IssuerRef = new CertificateSpecIssuerRefArgs
            {
                Kind = "ClusterIssuer",
                Name = issuer.Metadata.Apply(static metadata => metadata.Name),
            },
        },
    }, Children.Of(this, issuer));

    // Programmed means that there is an address from outside, which only a load balancer brings.
    private Gateway Entrance(string name, ImmutableDictionary<string, string> annotations, Certificate certificate) =>
        new(name, new()
        {
            Metadata = new ObjectMetaArgs
            {
                Name = name,
                Namespace = entrance.Namespace,
                Annotations = args.Gateway.Service == GatewayService.LoadBalancer
                    ? WaitFor.Programmed
                    : WaitFor.Accepted,
            },
            Spec = new GatewaySpecArgs
            {
                GatewayClassName = entrance.Class.Metadata.Apply(static metadata => metadata.Name),
                Infrastructure = new GatewaySpecInfrastructureArgs { Annotations = annotations },
                Listeners = [Plain(), Encrypted()],
            },
        }, Children.Of(this, certificate, entrance));

    private static GatewaySpecListenersArgs Plain() => new()
    {
        Name = "http",
        Port = 80,
        Protocol = "HTTP",
        AllowedRoutes = Routes(new GatewaySpecListenersAllowedRoutesNamespacesArgs { From = "Same" }),
    };

    private GatewaySpecListenersArgs Encrypted() => new()
    {
        Name = Listener,
        Port = 443,
        Protocol = "HTTPS",
        Hostname = $"*.{args.Domain}",
        Tls = new GatewaySpecListenersTlsArgs
        {
            Mode = "Terminate",
            CertificateRefs = new GatewaySpecListenersTlsCertificateRefsArgs { Name = Tls },
        },
        AllowedRoutes = Routes(new GatewaySpecListenersAllowedRoutesNamespacesArgs
        {
            From = "Selector",
            Selector = new GatewaySpecListenersAllowedRoutesNamespacesSelectorArgs
            {
                MatchLabels = { { PlatformLabel.Gateway, "true" } },
            },
        }),
    };

    private static GatewaySpecListenersAllowedRoutesArgs Routes(
        GatewaySpecListenersAllowedRoutesNamespacesArgs namespaces) => new() { Namespaces = namespaces };

    private void RedirectToTls(Gateway gateway) => _ = new HTTPRoute("redirect-to-tls", new()
    {
        Metadata = new ObjectMetaArgs { Name = "redirect-to-tls", Namespace = entrance.Namespace },
        Spec = new HTTPRouteSpecArgs
        {
            ParentRefs = new HTTPRouteSpecParentRefsArgs
            {
                Name = gateway.Metadata.Apply(static metadata => metadata.Name),
                SectionName = "http",
            },
            Rules = new HTTPRouteSpecRulesArgs
            {
                Filters = new HTTPRouteSpecRulesFiltersArgs
                {
                    Type = "RequestRedirect",
                    RequestRedirect = new HTTPRouteSpecRulesFiltersRequestRedirectArgs
                    {
                        Scheme = "https",
                        StatusCode = 301,
                    },
                },
            },
        },
    }, Children.Of(this));
}
