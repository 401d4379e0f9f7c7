using Infra.Components;
using Infra.Components.Clusters;
using Infra.Components.ControlPlane;
using Infra.Components.Namespaces;
using Infra.Components.Secrets;
using Infra.Components.Versions;
using Infra.Stacks.Settings;

namespace Infra.Stacks.Platform;

/// <summary>The clusters beside the control plane's own: what Crossplane needs to make objects there, and what is in
/// them.</summary>
internal sealed class FurtherClusters : ComponentResource
{
    private readonly FurtherClustersArgs args;

    public FurtherClusters(string name, FurtherClustersArgs args, ComponentResourceOptions options)
        : base("infra:platform:FurtherClusters", name, options)
    {
        this.args = args;
        var provider = new CrossplanePackage(
            Pinned.KubernetesObjects.Name, new(Pinned.KubernetesObjects, args.Crossplane), Here);
        // Apart from where pods are: only External Secrets writes there, and only Crossplane reads.
        var home = new PlatformNamespace("further-clusters", new()
        {
            Allows = [],
            Labels = ImmutableDictionary<string, string>.Empty.Add(PlatformLabel.PlatformSecrets, "true"),
        }, Here);
        foreach (var cluster in args.Clusters)
        {
            var entry = PlatformNaming.AccessTo(cluster.Name);
            _ = new ClusterRegistration(cluster.Name, new()
            {
                Home = home.Name,
                AccessKey = PlatformNaming.KeyOf(entry),
                Provider = provider,
            }, Here);
            _ = new FurtherCluster(cluster, new()
            {
                Access = args.Values[entry],
                Foundation = args.Foundation,
                Protect = args.Protect,
                TenantSecrets = TenantSecretsOf(cluster),
                Values = PlatformValues.Kept(args.Values.Where(static value => value.Key == PlatformNaming.Portal)),
                Exporter = args.Exporter,
            }, Here);
        }

        RegisterOutputs();
    }

    private ComponentResourceOptions Here => new() { Parent = this };

    private SecretsBackend? TenantSecretsOf(FurtherClusterSettings cluster) =>
        cluster.Identity is { } identity && args.TenantSecretsIn is { } storeOf
            ? storeOf(cluster.Name, identity)
            : null;
}
