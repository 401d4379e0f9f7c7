using Pulumi.Kubernetes.Helm.V3;

using Infra.Components.Namespaces;
using Infra.Components.Sources;
using Infra.Components.Versions;

namespace Infra.Components.Foundation;

/// <summary>ExternalDNS: a record for every name of the domain, and one for each route that is not public.</summary>
internal sealed class ExternalDns : ComponentResource
{
    public const string Name = "external-dns";

    public ExternalDns(FoundationArgs args, DnsZone zone, ComponentResourceOptions options)
        : base("infra:foundation:ExternalDns", Name, options)
    {
        var home = new PlatformNamespace(Name, new()
        {
            Allows = [NetworkAllow.ApiServer, NetworkAllow.Internet],
        }, Children.Of(this));
        _ = new Release(Name, args.Source.Release(Pinned.ExternalDns, home.Name, new Values
        {
            ["image"] = args.Source.Value(PinnedImages.ExternalDns),
            ["provider"] = new Values { ["name"] = zone.Provider },
            ["sources"] = new[] { "service", "gateway-httproute" },
            ["domainFilters"] = new[] { args.Domain },
            // It deletes what it wrote itself, and nothing else.
            ["policy"] = "sync",
            ["registry"] = "txt",
            ["txtOwnerId"] = zone.Owner,
            ["extraArgs"] = zone.Arguments,
            ["priorityClassName"] = Priorities.Platform,
            ["resources"] = Replicas.Resources("20m", "64Mi", "256Mi"),
            ["serviceAccount"] = new Values { ["name"] = Name, ["annotations"] = zone.Writer.Annotations },
            ["podLabels"] = zone.Writer.PodLabels,
        }), Children.Of(this, [home, .. zone.Writer.Needs]));
        RegisterOutputs();
    }
}
