using Infra.Components.Foundation;

namespace Infra.Stacks.Azure;

/// <summary>How Gateways are reached on Azure: by load balancers, one of them inside the network.</summary>
internal static class AzureGateways
{
    public static GatewayExposure Exposure { get; } = new()
    {
        Service = GatewayService.LoadBalancer,
        Internal = ImmutableDictionary<string, string>.Empty
            .Add("service.beta.kubernetes.io/azure-load-balancer-internal", "true"),
    };
}
