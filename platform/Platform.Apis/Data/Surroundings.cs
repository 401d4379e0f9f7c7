namespace Infra.Platform.Apis.Data;

/// <summary>What Compositions see around a claim: the control plane's EnvironmentConfig and the namespace's.</summary>
/// <typeparam name="TPlatform">The control plane's data on one target.</typeparam>
public sealed record Surroundings<TPlatform>
    where TPlatform : PlatformData
{
    /// <summary>From the stack.</summary>
    public required TPlatform Platform { get; init; }

    /// <summary>From the Environment in whose namespace the claim stands.</summary>
    public required EnvironmentData Environment { get; init; }

    /// <summary>From the claim itself.</summary>
    public required ClaimData Claim { get; init; }
}
