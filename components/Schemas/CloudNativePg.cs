using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Postgresql.V1;
using Pulumi.KubernetesCrds.Postgresql.V1;

using Infra.Components.Foundation;
using Infra.Components.Namespaces;
using Infra.Components.Sources;
using Infra.Components.Versions;

namespace Infra.Components.Schemas;

/// <summary>CloudNativePG: PostgreSQL in the cluster. Its webhook refuses every database until it runs.</summary>
internal sealed class CloudNativePg : ComponentResource
{
    private const string Home = "cnpg-system";
    private const string Catalog = "postgresql";
    private const int WebhookPort = 9443;

    public CloudNativePg(DatabaseSchemasArgs args, ComponentResourceOptions options)
        : base("infra:schemas:CloudNativePg", "cloudnative-pg", options)
    {
        var home = new PlatformNamespace(Home, new()
        {
            Allows = [NetworkAllow.ApiServer, NetworkAllow.ToPods, NetworkAllow.Webhook(WebhookPort)],
        }, Children.Of(this));
        var source = args.Source;
        var chart = new Release(Pinned.CloudNativePg.Name, source.Release(Pinned.CloudNativePg, home.Name, new Values
        {
            ["image"] = source.Value(PinnedImages.CloudNativePg),
            ["replicaCount"] = Replicas.Of(args.Availability),
            ["crds"] = new Values { ["create"] = true },
            ["config"] = new Values
            {
                ["clusterWide"] = true,
                ["data"] = new Values { ["POSTGRES_IMAGE_NAME"] = source.Image(PinnedImages.Postgres.Values.Last()) },
            },
            ["priorityClassName"] = Priorities.Platform,
            ["resources"] = Replicas.Resources("100m", "128Mi", "512Mi"),
        }), Children.Of(this, home).Guarded(args.Protect));

        // Databases name a major version; this says which image that is.
        _ = new ClusterImageCatalog(Catalog, new()
        {
            Metadata = new ObjectMetaArgs { Name = Catalog },
            Spec = new ClusterImageCatalogSpecArgs
            {
                Images = PinnedImages.Postgres.Select(version => new ClusterImageCatalogSpecImagesArgs
                {
                    Major = version.Key,
                    Image = source.Image(version.Value),
                }).ToArray(),
            },
        }, Children.Of(this, chart));
        RegisterOutputs();
    }
}
