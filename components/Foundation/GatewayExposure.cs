namespace Infra.Components.Foundation;

/// <summary>How the Gateways are reached from outside the cluster.</summary>
public sealed record GatewayExposure
{
    /// <summary>What their Services are.</summary>
    public required GatewayService Service { get; init; }

    /// <summary>Annotations of the Service that the internet reaches. Default: none.</summary>
    public ImmutableDictionary<string, string> Public { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Annotations of the Service that only the network reaches. Default: none.</summary>
    public ImmutableDictionary<string, string> Internal { get; init; } = ImmutableDictionary<string, string>.Empty;
}

/// <summary>Type of the Services of Gateways.</summary>
public enum GatewayService
{
    /// <summary>A load balancer of the cloud. Only with one does a Gateway say that it is ready.</summary>
    LoadBalancer,

    /// <summary>A port on every node.</summary>
    NodePort,

    /// <summary>An address in the cluster.</summary>
    ClusterIP,
}
