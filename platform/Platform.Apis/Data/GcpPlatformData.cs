namespace Infra.Platform.Apis.Data;

/// <summary>What a control plane on Google Cloud tells its Compositions.</summary>
public sealed record GcpPlatformData : PlatformData
{
    /// <summary>Facts of Google Cloud.</summary>
    public required GcpData Gcp { get; init; }
}
