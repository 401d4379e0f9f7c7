using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Gateway.V1;
using Pulumi.Kubernetes.Types.Inputs.Gateway.V1Alpha1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.KubernetesCrds.Gateway.V1;
using Pulumi.KubernetesCrds.Gateway.V1Alpha1;

using Infra.Components.Namespaces;
using Infra.Components.Sources;
using Infra.Components.Versions;

namespace Infra.Components.Foundation;

/// <summary>Envoy Gateway with the kinds of the Gateway API, and the class of gateways that it makes.</summary>
internal sealed class EnvoyGateway : ComponentResource
{
    private const string Controller = "gateway.envoyproxy.io/gatewayclass-controller";
    private const int WebhookPort = 9443;

    public EnvoyGateway(FoundationArgs args, ComponentResourceOptions options)
        : base("infra:foundation:EnvoyGateway", "envoy-gateway", options)
    {
        // Its proxies stand where it stands.
        var home = new PlatformNamespace("gateway-system", Home, Children.Of(this));
        var chart = new Release("envoy-gateway",
            args.Source.Release(Pinned.EnvoyGateway, home.Name, ValuesFor(args)),
            Children.Of(this, home));
        var proxies = new EnvoyProxy("platform", new()
        {
            Metadata = new ObjectMetaArgs { Name = "platform", Namespace = home.Name },
            Spec = new EnvoyProxySpecArgs { Provider = EnvoyProxies.Of(args) },
        }, Children.Of(this, chart));

        Class = new GatewayClass("envoy", new()
        {
            Metadata = new ObjectMetaArgs { Name = "envoy", Annotations = WaitFor.Accepted },
            Spec = new GatewayClassSpecArgs
            {
                ControllerName = Controller,
                ParametersRef = new GatewayClassSpecParametersRefArgs
                {
                    Group = "gateway.envoyproxy.io",
                    Kind = "EnvoyProxy",
                    Name = proxies.Metadata.Apply(static metadata => metadata.Name),
                    Namespace = home.Name,
                },
            },
        }, Children.Of(this, chart));
        Namespace = home.Name;
        RegisterOutputs();
    }

    /// <summary>Where it and its proxies run.</summary>
    public Output<string> Namespace { get; }

    /// <summary>The class of its gateways.</summary>
    public GatewayClass Class { get; }

    private static PlatformNamespaceArgs Home => new()
    {
        Allows =
        [
            NetworkAllow.ApiServer,
            NetworkAllow.EachOther,
            // What listens on 80 and 443 outside does so from 10000 up inside: proxies may not take low ports.
            NetworkAllow.Anyone(10080, 10443),
            NetworkAllow.ToPods,
            // It tells proxies which zone they are in, up to Kubernetes 1.34.
            NetworkAllow.Webhook(WebhookPort),
        ],
        LoadBalancers = 2,
    };

    private static Values ValuesFor(FoundationArgs args) => new()
    {
        ["global"] = new Values
        {
            ["images"] = new Values
            {
                ["envoyGateway"] = new Values { ["image"] = args.Source.Image(PinnedImages.EnvoyGateway) },
                ["envoyProxy"] = new Values { ["image"] = args.Source.Image(PinnedImages.Envoy) },
                ["ratelimit"] = new Values { ["image"] = args.Source.Image(PinnedImages.EnvoyLimits) },
            },
        },
        ["deployment"] = new Values
        {
            ["replicas"] = Replicas.Of(args.Availability),
            ["priorityClassName"] = Priorities.Platform,
            ["envoyGateway"] = new Values { ["resources"] = Replicas.Resources("100m", "256Mi", "1Gi") },
        },
        ["podDisruptionBudget"] = args.Availability == Availability.High
            ? new Values { ["minAvailable"] = 1 }
            : [],
    };
}
