using Infra.Components;
using Infra.Components.Clusters;
using Infra.Components.Foundation;
using Infra.Components.Portal;
using Infra.Components.Secrets;
using Infra.Stacks.Settings;

using KubernetesProvider = Pulumi.Kubernetes.Provider;

namespace Infra.Stacks.Platform;

/// <summary>What apps need around them in a cluster that is not the control plane's: the same foundation, the teams'
/// store, and the portal's exporter. Databases, claims and their controllers stay where the control plane is.</summary>
internal sealed class FurtherCluster : ComponentResource
{
    private readonly FurtherClusterSettings cluster;
    private readonly FurtherClusterArgs args;

    // Its type has its name: two clusters hold resources of the same names, and those of a component are told apart by
    // its type only.
    public FurtherCluster(FurtherClusterSettings cluster, FurtherClusterArgs args, ComponentResourceOptions options)
        : base($"infra:furthercluster:{cluster.Name}", cluster.Name, options)
    {
        this.cluster = cluster;
        this.args = args;
        var there = new KubernetesProvider(cluster.Name, new()
        {
            KubeConfig = TokenKubeconfig.Of(cluster.Name, args.Access),
            EnableServerSideApply = true,
        }, new() { Parent = this });
        var foundation = new PlatformFoundation("foundation", args.Foundation with
        {
            Domain = $"{cluster.Name}.{args.Foundation.Domain}",
            Issuer = new CertificateIssuer.SelfSigned(),
            Zone = null,
            Gateway = new GatewayExposure { Service = cluster.Gateway },
            InstallMetricsServer = cluster.InstallMetricsServer,
            Rules = args.Foundation.Rules with { StoreKinds = [.. Stores().Select(static store => store.Kind)] },
        }, On(there));
        var secrets = new PlatformSecrets("secrets", new()
        {
            Availability = args.Foundation.Availability,
            Source = args.Foundation.Source,
            Backend = OwnStore,
            TenantBackend = args.TenantSecrets,
            Protect = args.Protect,
            Values = args.Values,
        }, On(there, foundation.Priorities));
        if (args.Exporter is { } exporter)
        {
            // The platform's APIs are the control plane's; what runs here are workloads.
            var name = $"{exporter.Cluster}-{cluster.Name}";
            _ = new PortExporter("portal", exporter with { Cluster = name, Mappings = [] }, On(there, secrets));
        }

        RegisterOutputs();
    }

    // Of the platform's values few are read there: the control plane's store has more, and stays out of reach.
    private static SecretsBackend OwnStore { get; } = new SecretsBackend.Cluster();

    private IEnumerable<SecretsBackend> Stores() =>
        args.TenantSecrets is { } tenants ? [OwnStore, tenants] : [OwnStore];

    private ComponentResourceOptions On(KubernetesProvider there, params Resource[] needs) =>
        new() { Parent = this, Providers = { there }, DependsOn = needs };
}
