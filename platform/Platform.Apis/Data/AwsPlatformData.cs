namespace Infra.Platform.Apis.Data;

/// <summary>What a control plane on AWS tells its Compositions.</summary>
public sealed record AwsPlatformData : PlatformData
{
    /// <summary>Facts of AWS.</summary>
    public required AwsData Aws { get; init; }
}
