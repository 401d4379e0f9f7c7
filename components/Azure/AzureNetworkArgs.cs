namespace Infra.Components.Azure;

/// <summary>Settings of <see cref="AzureNetwork"/>.</summary>
public sealed record AzureNetworkArgs
{
    /// <summary>Where it is.</summary>
    public required AzurePlace Place { get; init; }

    /// <summary>IPv4 range of the network, /16 to /20. It cannot change.</summary>
    public required string Cidr { get; init; }
}
