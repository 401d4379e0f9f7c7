namespace Infra.Platform.Apis.Apps;

/// <summary>How much one copy of an app may use.</summary>
public enum AppSize
{
    /// <summary>For most services.</summary>
    Small,

    /// <summary>For services that keep much in memory or compute at times.</summary>
    Medium,

    /// <summary>For services that compute all the time.</summary>
    Large,
}
