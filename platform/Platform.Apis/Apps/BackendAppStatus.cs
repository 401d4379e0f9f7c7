namespace Infra.Platform.Apis.Apps;

/// <summary>What the platform answers about an app.</summary>
public sealed record BackendAppStatus
{
    /// <summary>Host name at which it answers HTTPS.</summary>
    [PrinterColumn]
    public string? Host { get; init; }
}
