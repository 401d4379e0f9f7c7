using Infra.Platform.Apis.Apps;
using Infra.Platform.Apis.Databases;

namespace Infra.Platform.Apis;

/// <summary>What the platform offers: its APIs, how the portal shows them, and what they leave for apps.</summary>
public static class Catalog
{
    /// <summary>Every API, in the order in which people meet them.</summary>
    /// <exception cref="ModelException">A record or a Composition says what cannot be.</exception>
    public static IReadOnlyList<PublishedApi> Apis =>
    [
        Api<Environments.Environment>(new PortalEntry { Icon = "Environment" }) with
        {
            Sizing = [nameof(Environments.Environment.Size)],
        },
        Api<SqlDatabase>(Database) with
        {
            Connection = DatabaseConnection,
            Sizing = [nameof(SqlDatabase.Size), nameof(SqlDatabase.Storage), nameof(SqlDatabase.HighAvailability)],
        },
        Api<BackendApp>(App) with
        {
            Sizing = [nameof(BackendApp.Size), nameof(BackendApp.MinReplicas), nameof(BackendApp.MaxReplicas)],
        },
    ];

    private static PublishedApi Api<TApi>(PortalEntry portal)
        where TApi : class => new()
        {
            Model = ApiModel.Of<TApi>(),
            Portal = portal,
            Compositions = [.. PlatformApis.Compositions.Where(one => one.Api.Record == typeof(TApi))],
        };

    private static PortalEntry Database => new() { Icon = "Postgres" };

    /// <summary>What the former catalog called things by keeps its name: url, language, host, db-version, db-size.
    /// </summary>
    private static PortalEntry App => new()
    {
        Icon = "Microservice",
        Facts =
        [
            new PortalFact("url", "Repository", ".spec.repository", new StringType { Format = "url" }),
            new PortalFact("labels", "Labels", ".metadata.labels", new MapType(new StringType())),
        ],
        References = [new PortalReference("database", "Database", nameof(SqlDatabase), "database")],
        Mirrors =
        [
            new PortalMirror("db-version", "Version of the database", "database.version"),
            new PortalMirror("db-size", "Size of the database", "database.size"),
        ],
    };

    private static ConnectionSecret DatabaseConnection => new(
        "-connection",
        [
            new ConnectionKey("host", "Where the server is, from within the platform's network."),
            new ConnectionKey("port", "The port of the server."),
            new ConnectionKey("username", "The role that owns the database; never the server's administrator."),
            new ConnectionKey("password", "Its password."),
            new ConnectionKey("database", "Name of the database."),
            new ConnectionKey("sslmode", "How the connection is encrypted, as libpq calls it."),
        ]);
}
