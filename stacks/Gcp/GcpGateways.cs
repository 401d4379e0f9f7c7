using Infra.Components.Foundation;

namespace Infra.Stacks.Gcp;

/// <summary>How Gateways are reached on Google Cloud: by network load balancers, one of them inside the
/// network.</summary>
internal static class GcpGateways
{
    public static GatewayExposure Exposure { get; } = new()
    {
        Service = GatewayService.LoadBalancer,
        Public = ImmutableDictionary<string, string>.Empty.Add("cloud.google.com/l4-rbs", "enabled"),
        Internal = ImmutableDictionary<string, string>.Empty
            .Add("networking.gke.io/load-balancer-type", "Internal"),
    };
}
