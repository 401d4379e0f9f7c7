namespace Infra.Platform.Apis.Data;

/// <summary>What a control plane on Azure tells its Compositions.</summary>
public sealed record AzurePlatformData : PlatformData
{
    /// <summary>Facts of Azure.</summary>
    public required AzureData Azure { get; init; }
}
