using Pulumi.Kubernetes.Helm.V3;

using Infra.Components.Foundation;
using Infra.Components.Namespaces;
using Infra.Components.Sources;
using Infra.Components.Versions;

namespace Infra.Components.Schemas;

/// <summary>CloudNativePG: PostgreSQL in the cluster. Its webhook refuses every database until it runs.</summary>
internal sealed class CloudNativePg : ComponentResource
{
    private const string Home = "cnpg-system";
    private const int WebhookPort = 9443;

    public CloudNativePg(DatabaseSchemasArgs args, ComponentResourceOptions options)
        : base("infra:schemas:CloudNativePg", "cloudnative-pg", options)
    {
        var home = new PlatformNamespace(Home, new()
        {
            Allows = [NetworkAllow.ApiServer, NetworkAllow.ToPods, NetworkAllow.Webhook(WebhookPort)],
        }, Children.Of(this));
        _ = new Release(Pinned.CloudNativePg.Name, args.Source.Release(Pinned.CloudNativePg, home.Name, new Values
        {
            ["image"] = args.Source.Value(PinnedImages.CloudNativePg),
            ["replicaCount"] = Replicas.Of(args.Availability),
            ["crds"] = new Values { ["create"] = true },
            ["config"] = new Values
            {
                ["clusterWide"] = true,
                ["data"] = new Values { ["POSTGRES_IMAGE_NAME"] = args.Source.Image(PinnedImages.Postgres) },
            },
            ["priorityClassName"] = Priorities.Platform,
            ["resources"] = Replicas.Resources("100m", "128Mi", "512Mi"),
        }), Children.Of(this, home));
        RegisterOutputs();
    }
}
