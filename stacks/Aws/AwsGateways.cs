using Infra.Components.Foundation;

namespace Infra.Stacks.Aws;

/// <summary>How Gateways are reached on AWS: by network load balancers, one of them inside the network.</summary>
internal static class AwsGateways
{
    private const string Prefix = "service.beta.kubernetes.io/aws-load-balancer";

    public static GatewayExposure Exposure { get; } = new()
    {
        Service = GatewayService.LoadBalancer,
        Public = ImmutableDictionary<string, string>.Empty.Add($"{Prefix}-type", "nlb"),
        Internal = ImmutableDictionary<string, string>.Empty
            .Add($"{Prefix}-type", "nlb")
            .Add($"{Prefix}-internal", "true"),
    };
}
