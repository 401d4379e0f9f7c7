namespace Infra.Components.Foundation;

/// <summary>A DNS zone in which the platform writes records.</summary>
/// <param name="Provider">What ExternalDNS calls its keeper, such as <c>aws</c>.</param>
/// <param name="Owner">Who the records belong to; two platforms that share a zone must differ.</param>
/// <param name="Writer">Who may write them.</param>
public sealed record DnsZone(string Provider, string Owner, WorkloadIdentity Writer)
{
    /// <summary>Further arguments of ExternalDNS, such as the zone's identifier. Default: none.</summary>
    public ImmutableArray<string> Arguments { get; init; } = [];

    /// <summary>Content of the file by which it finds its keeper, where it wants one. Holds no secret. Default:
    /// none.</summary>
    public (string Name, Input<string> Content)? File { get; init; }
}
