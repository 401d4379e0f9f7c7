using Infra.Components.ControlPlane;
using Infra.Components.Foundation;
using Infra.Components.Portal;
using Infra.Components.Secrets;
using Infra.Stacks.Settings;

namespace Infra.Stacks.Platform;

/// <summary>What <see cref="FurtherClusters"/> is given.</summary>
internal sealed record FurtherClustersArgs
{
    /// <summary>The clusters.</summary>
    public required ImmutableArray<FurtherClusterSettings> Clusters { get; init; }

    /// <summary>Crossplane of the control plane.</summary>
    public required Crossplane Crossplane { get; init; }

    /// <summary>The platform's own values by entry, the access to each cluster among them.</summary>
    public required ImmutableDictionary<string, Output<string>> Values { get; init; }

    /// <summary>The control plane's foundation, of which each cluster has its own.</summary>
    public required FoundationArgs Foundation { get; init; }

    /// <summary>Whether what guards data is protected from deletion.</summary>
    public required bool Protect { get; init; }

    /// <summary>Where a cluster reads teams' secrets, by its name and its identity in the cloud. Null: none has
    /// one.</summary>
    public required Func<string, string, SecretsBackend>? TenantSecretsIn { get; init; }

    /// <summary>How the control plane reports to the portal. Null: it does not.</summary>
    public required PortExporterArgs? Exporter { get; init; }
}
