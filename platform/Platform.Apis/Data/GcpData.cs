namespace Infra.Platform.Apis.Data;

/// <summary>Facts of Google Cloud which the stack knows.</summary>
public sealed record GcpData
{
    /// <summary>Region, such as <c>europe-west1</c>.</summary>
    public required string Region { get; init; }

    /// <summary>Network with private services access, as <c>projects/acme-dev/global/networks/main</c>.</summary>
    public required string Network { get; init; }

    /// <summary>Subnetwork through which services reach databases.</summary>
    public required string Subnetwork { get; init; }

    /// <summary>E-mail of the service account with which services run. It reads only this platform's secrets.</summary>
    public required string ServiceAccount { get; init; }
}
