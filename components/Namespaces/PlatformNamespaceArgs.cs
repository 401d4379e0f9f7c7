namespace Infra.Components.Namespaces;

/// <summary>Settings of <see cref="PlatformNamespace"/>.</summary>
public sealed record PlatformNamespaceArgs
{
    /// <summary>The pod security standard that is enforced. Default: the strictest.</summary>
    public PodSecurity Security { get; init; } = PodSecurity.Restricted;

    /// <summary>What its pods may do over the network beside looking up names.</summary>
    public required ImmutableArray<NetworkAllow> Allows { get; init; }

    /// <summary>Load balancers that may be made in it. Default: none.</summary>
    public int LoadBalancers { get; init; }

    /// <summary>Further labels. Default: none.</summary>
    public ImmutableDictionary<string, string> Labels { get; init; } = ImmutableDictionary<string, string>.Empty;
}
