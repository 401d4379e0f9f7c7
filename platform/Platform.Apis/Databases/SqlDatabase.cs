namespace Infra.Platform.Apis.Databases;

/// <summary>A PostgreSQL database with its own credentials.</summary>
/// <remarks>
/// Its Secret is called after it, with <c>-connection</c> at the end, and has the keys host, port, username, password,
/// database and sslmode. The user owns the database and is not the server's administrator.
/// </remarks>
[PlatformApi(
    PlatformLabels.Group,
    PlatformLabels.Version,
    Title = "SQL database",
    Plural = "sqldatabases",
    ShortName = "sqldb",
    Status = typeof(SqlDatabaseStatus),
    NameMaxLength = NameBudgets.SqlDatabase)]
[Rule(
    "!self.highAvailability || self.size != 'small'",
    "a small database has no second server: choose medium or large, or leave highAvailability out")]
public sealed record SqlDatabase
{
    /// <summary>How much the database can hold in memory and serve.</summary>
    [PrinterColumn]
    public required DatabaseSize Size { get; init; }

    /// <summary>Major version of PostgreSQL. It can grow, never shrink.</summary>
    [OneOf("16", "17", "18"), NeverDecreases, PrinterColumn]
    public string Version { get; init; } = "17";

    /// <summary>Size of the disk. It can grow, never shrink.</summary>
    /// <remarks>The sizes are those that every target has.</remarks>
    [OneOf(32, 64, 128, 256, 512, 1024), NeverDecreases, Unit("GiB"), Group("Storage")]
    public int Storage { get; init; } = 32;

    /// <summary>Whether a second server takes over when the first one fails.</summary>
    public bool HighAvailability { get; init; }

    /// <summary>The database to create in it. One: patches cannot make an object per element of a list.</summary>
    [Pattern("^[a-z][a-z0-9_]{0,62}$"), Immutable]
    [Rule(
        "!(self in ['postgres', 'template0', 'template1', 'rdsadmin', 'cloudsqladmin', "
        + "'azure_sys', 'azure_maintenance'])",
        "servers have a database of this name already: choose another")]
    public string Database { get; init; } = "app";

    /// <summary>What becomes of the server when the claim is deleted.</summary>
    [Group("Storage")]
    public OnDelete OnDelete { get; init; } = OnDelete.Delete;

    /// <summary>A database for one service.</summary>
    [Example("orders", Namespace = "team-a")]
    public static SqlDatabase Orders { get; } = new() { Size = DatabaseSize.Small };

    /// <summary>A database that survives the loss of a server, and the deletion of its claim.</summary>
    [Example("ledger", Namespace = "team-a")]
    public static SqlDatabase Ledger { get; } = new()
    {
        Size = DatabaseSize.Large,
        Version = "18",
        Storage = 256,
        HighAvailability = true,
        Database = "ledger",
        OnDelete = OnDelete.Retain,
    };
}
