namespace Infra.Platform.Apis.Databases;

/// <summary>What the platform answers about a database.</summary>
public sealed record SqlDatabaseStatus
{
    /// <summary>Host name or address of the server, from within the platform's network.</summary>
    [PrinterColumn]
    public string? Host { get; init; }
}
