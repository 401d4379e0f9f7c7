using Pulumi.Port;
using Pulumi.Port.Inputs;

namespace Infra.Components.Portal;

/// <summary>The blueprints of Port's Kubernetes catalog: clusters, their namespaces, and what runs in them.</summary>
/// <remarks>Identifiers are the template's, so that what is written for it fits.</remarks>
internal static class KubernetesCatalog
{
    public const string Cluster = "cluster";
    public const string Namespace = "namespace";
    public const string Workload = "workload";

    /// <summary>What everything that runs in production should be; properties are the exporter's mapping's.</summary>
    public static PortalScorecard Expectations { get; } = new(Workload, "configuration", "Configuration",
    [
        new("has_limits", "Its containers have limits", "Bronze", new("hasLimits", "=", true)),
        new("not_privileged", "No container is privileged", "Bronze", new("hasPrivileged", "=", false)),
        new("fixed_image", "No image floats", "Silver", new("hasLatest", "=", false)),
        new("replicated", "More than one copy", "Gold", new("replicas", ">=", 2)),
    ]);

    public static BlueprintArgs OfCluster() => Named(Cluster, "Cluster", new());

    public static BlueprintArgs OfNamespace() => Named(Namespace, "Environment", new()
    {
        StringProps = { { "creationTimestamp", Moment("Created") } },
        ObjectProps = { { "labels", new BlueprintPropertiesObjectPropsArgs { Title = "Labels" } } },
    }, within: Cluster);

    public static BlueprintArgs OfWorkload() => Named(Workload, "Deployment", new()
    {
        StringProps =
        {
            { "kind", new BlueprintPropertiesStringPropsArgs { Title = "Kind" } },
            { "creationTimestamp", Moment("Created") },
            { "strategy", new BlueprintPropertiesStringPropsArgs { Title = "Update strategy" } },
            {
                "isHealthy", new BlueprintPropertiesStringPropsArgs
                {
                    Title = "Health",
                    Enums = { "Healthy", "Unhealthy" },
                    EnumColors = { { "Healthy", "green" }, { "Unhealthy", "red" } },
                }
            },
        },
        NumberProps =
        {
            { "replicas", new BlueprintPropertiesNumberPropsArgs { Title = "Wanted copies" } },
            { "availableReplicas", new BlueprintPropertiesNumberPropsArgs { Title = "Available copies" } },
        },
        BooleanProps =
        {
            { "hasPrivileged", new BlueprintPropertiesBooleanPropsArgs { Title = "Has a privileged container" } },
            { "hasLatest", new BlueprintPropertiesBooleanPropsArgs { Title = "Has an image that floats" } },
            { "hasLimits", new BlueprintPropertiesBooleanPropsArgs { Title = "Has limits" } },
        },
        ArrayProps = { { "containers", new BlueprintPropertiesArrayPropsArgs { Title = "Containers" } } },
        ObjectProps = { { "labels", new BlueprintPropertiesObjectPropsArgs { Title = "Labels" } } },
    }, within: Namespace);

    private static BlueprintArgs Named(
        string identifier,
        string icon,
        BlueprintPropertiesArgs properties,
        string? within = null) => new()
        {
            Identifier = identifier,
            Title = TitleOf(identifier),
            Icon = icon,
            Properties = properties,
            // Pages are resources of their own, and would be there twice.
            CreateCatalogPage = false,
            Relations = within is null ? [] : RelationTo(within),
        };

    // The template calls relations after titles.
    private static InputMap<BlueprintRelationsArgs> RelationTo(string target) => new()
    {
        {
            TitleOf(target), new BlueprintRelationsArgs
            {
                Title = TitleOf(target),
                Target = target,
                Required = false,
                Many = false,
            }
        },
    };

    private static string TitleOf(string identifier) => char.ToUpperInvariant(identifier[0]) + identifier[1..];

    private static BlueprintPropertiesStringPropsArgs Moment(string title) =>
        new() { Title = title, Format = "date-time" };
}
