namespace Infra.Platform.Apis.Environments;

/// <summary>A place for a team's apps: a namespace and what belongs to it.</summary>
/// <remarks>Its name is the name of the namespace, of the project of Argo CD and of the directory in git.</remarks>
[PlatformApi(
    PlatformLabels.Group,
    PlatformLabels.Version,
    Plural = "environments",
    ShortName = "env",
    Scope = ApiScope.Cluster,
    Status = typeof(EnvironmentStatus),
    NameMaxLength = NameBudgets.Environment)]
public sealed record Environment
{
    /// <summary>The team that owns it.</summary>
    [Pattern("^[a-z]([a-z0-9-]*[a-z0-9])?$"), Length(1, 40), PrinterColumn]
    public required string Team { get; init; }

    /// <summary>How much all its apps may use together.</summary>
    [PrinterColumn]
    public EnvironmentSize Size { get; init; } = EnvironmentSize.Small;

    /// <summary>The cluster in which its apps run: a registered one, or the control plane's own.</summary>
    [Pattern("^[a-z]([a-z0-9-]*[a-z0-9])?$"), Length(1, 40), Immutable, PrinterColumn]
    public string Cluster { get; init; } = "control-plane";

    /// <summary>A place of a team in the control plane's cluster.</summary>
    [Example("team-a")]
    public static Environment TeamA { get; } = new() { Team = "checkout" };

    /// <summary>A larger place, whose apps run in another cluster.</summary>
    [Example("team-b")]
    public static Environment TeamB { get; } = new()
    {
        Team = "payments",
        Size = EnvironmentSize.Medium,
        Cluster = "edge",
    };
}
