using Pulumi.Kubernetes.Helm.V3;

using Infra.Components.Namespaces;
using Infra.Components.Sources;
using Infra.Components.Versions;

namespace Infra.Components.Foundation;

/// <summary>metrics-server: what autoscalers measure with.</summary>
internal sealed class MetricsServer : ComponentResource
{
    private const string Name = "metrics-server";
    private const int Port = 10250;

    public MetricsServer(FoundationArgs args, ComponentResourceOptions options)
        : base("infra:foundation:MetricsServer", Name, options)
    {
        var home = new PlatformNamespace(Name, new()
        {
            Allows = [NetworkAllow.ApiServer, NetworkAllow.ToNodes(Port), NetworkAllow.Webhook(Port)],
        }, Children.Of(this));
        _ = new Release(Name, args.Source.Release(Pinned.MetricsServer, home.Name, new Values
        {
            ["image"] = args.Source.Value(PinnedImages.MetricsServer),
            ["replicas"] = Replicas.Of(args.Availability),
            ["podDisruptionBudget"] = Replicas.Budget(args.Availability),
            ["priorityClassName"] = Priorities.Platform,
            ["resources"] = Replicas.Resources("100m", "200Mi", "400Mi"),
        }), Children.Of(this, home));
        RegisterOutputs();
    }
}
