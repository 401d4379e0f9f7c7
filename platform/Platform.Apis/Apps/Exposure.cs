namespace Infra.Platform.Apis.Apps;

/// <summary>Who can reach an app.</summary>
public enum Exposure
{
    /// <summary>The platform's own network.</summary>
    Internal,

    /// <summary>The internet.</summary>
    Public,
}
