using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

using Infra.Components.Namespaces;
using Infra.Components.Sources;
using Infra.Components.Versions;

namespace Infra.Components.Foundation;

/// <summary>ExternalDNS: a record for every name of the domain, and one for each route that is not public.</summary>
internal sealed class ExternalDns : ComponentResource
{
    public const string Name = "external-dns";

    // The file by which it finds where records are kept.
    private const string Keeper = "zone-keeper";

    public ExternalDns(FoundationArgs args, DnsZone zone, ComponentResourceOptions options)
        : base("infra:foundation:ExternalDns", Name, options)
    {
        var home = new PlatformNamespace(Name, new()
        {
            Allows = [NetworkAllow.ApiServer, NetworkAllow.Internet],
        }, Children.Of(this));
        var file = FileOf(zone, home);
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
            ["extraVolumes"] = file is null ? [] : new[] { Volume },
            ["extraVolumeMounts"] = file is null ? [] : new[] { Mount },
        }), Children.Of(this, [home, .. zone.Writer.Needs, .. file is null ? [] : new Resource[] { file }]));
        RegisterOutputs();
    }

    private static Values Volume => new()
    {
        ["name"] = Keeper,
        ["configMap"] = new Values { ["name"] = Keeper },
    };

    private static Values Mount => new()
    {
        ["name"] = Keeper,
        ["mountPath"] = "/etc/kubernetes",
        ["readOnly"] = true,
    };

    private ConfigMap? FileOf(DnsZone zone, PlatformNamespace home) => zone.File is var (name, content)
        ? new ConfigMap(Keeper, new ConfigMapArgs
        {
            Metadata = new ObjectMetaArgs { Name = Keeper, Namespace = home.Name },
            Data = { { name, content } },
        }, Children.Of(this))
        : null;
}
