namespace Infra.Platform.Apis.Environments;

/// <summary>How much all apps of an Environment may use together.</summary>
public enum EnvironmentSize
{
    /// <summary>A handful of small apps.</summary>
    Small,

    /// <summary>A team's services.</summary>
    Medium,

    /// <summary>A department's services.</summary>
    Large,
}
