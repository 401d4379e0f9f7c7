namespace Infra.Platform.Apis.Apps;

/// <summary>A service that answers HTTP, from an image, with at most one database.</summary>
/// <remarks>
/// The image listens on <c>PORT</c>, runs as a user with a number and writes to <c>/tmp</c> only. With a database it
/// finds <c>DATABASE_HOST</c>, <c>DATABASE_PORT</c>, <c>DATABASE_USER</c>, <c>DATABASE_PASSWORD</c>,
/// <c>DATABASE_NAME</c> and <c>DATABASE_SSLMODE</c>; on Lambda instead <c>DATABASE_SECRET_ID</c>, the Secrets Manager
/// secret with all of them, and it contains the Lambda Web Adapter. On a container service it comes from the cloud's
/// own registry.
/// </remarks>
[PlatformApi(
    PlatformLabels.Group,
    PlatformLabels.Version,
    Plural = "backendapps",
    ShortName = "bapp",
    Status = typeof(BackendAppStatus),
    NameMaxLength = NameBudgets.BackendApp)]
[Rule(
    "self.minReplicas <= self.maxReplicas",
    "minReplicas is more than maxReplicas: give both, the same for no scaling")]
public sealed record BackendApp
{
    /// <summary>The container image, with a tag or a digest.</summary>
    [Pattern("^[a-z0-9][a-z0-9.-]*(:[0-9]+)?(/[a-z0-9._-]+)+(:[A-Za-z0-9_][A-Za-z0-9_.-]*|@sha256:[0-9a-f]{64})$")]
    [PrinterColumn(Wide = true)]
    public required string Image { get; init; }

    /// <summary>How much one copy may use.</summary>
    [PrinterColumn]
    public AppSize Size { get; init; } = AppSize.Small;

    /// <summary>The port on which the image listens.</summary>
    [Range(1024, 65535)]
    public int Port { get; init; } = 8080;

    /// <summary>The path that answers 200 once the app can serve.</summary>
    [Pattern("^/[A-Za-z0-9/_.-]*$"), Length(1, 200)]
    public string HealthPath { get; init; } = "/";

    /// <summary>Who can reach it.</summary>
    public Exposure Exposure { get; init; } = Exposure.Internal;

    /// <summary>The fewest copies that run.</summary>
    [Range(1, 50), Group("Scaling")]
    public int MinReplicas { get; init; } = 1;

    /// <summary>The most copies that run. The same as the fewest: no scaling.</summary>
    [Range(1, 50), Group("Scaling")]
    public int MaxReplicas { get; init; } = 3;

    /// <summary>Name of the SqlDatabase of the same namespace whose credentials it gets.</summary>
    [Pattern("^[a-z]([a-z0-9-]*[a-z0-9])?$"), Length(1, NameBudgets.SqlDatabase)]
    public string? Database { get; init; }

    /// <summary>Where its source code is.</summary>
    [Pattern("^https://[A-Za-z0-9./_-]+$"), Length(10, 200), Group("Source")]
    public string? Repository { get; init; }

    /// <summary>What it is written in.</summary>
    [Group("Source")]
    public Language Language { get; init; } = Language.Go;

    /// <summary>A service that nobody outside the platform can reach.</summary>
    [Example("greeter", Namespace = "team-a")]
    public static BackendApp Greeter { get; } = new() { Image = "registry.example.org/team-a/greeter:1.0.0" };

    /// <summary>A public service with a database, which scales.</summary>
    [Example("orders", Namespace = "team-a")]
    public static BackendApp Orders { get; } = new()
    {
        Image = "registry.example.org/team-a/orders:1.4.2",
        Size = AppSize.Medium,
        HealthPath = "/healthz",
        Exposure = Exposure.Public,
        MinReplicas = 2,
        MaxReplicas = 6,
        Database = "orders",
        Repository = "https://github.com/example/orders",
    };
}
