using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.KubernetesCrds.CertManager.V1;

using Infra.Components.Namespaces;
using Infra.Components.Sources;
using Infra.Components.Versions;

namespace Infra.Components.Foundation;

/// <summary>cert-manager, and who signs.</summary>
/// <remarks>Its webhook refuses everything until it runs, so the release's readiness is the gate for its
/// kinds.</remarks>
internal sealed class Certificates : ComponentResource
{
    public const string Name = "cert-manager";

    private const int WebhookPort = 10250;

    public Certificates(FoundationArgs args, ComponentResourceOptions options)
        : base("infra:foundation:Certificates", Name, options)
    {
        var home = new PlatformNamespace(Name, new()
        {
            Allows = [NetworkAllow.ApiServer, NetworkAllow.Internet, NetworkAllow.Webhook(WebhookPort)],
        }, Children.Of(this));
        var chart = new Release(Name, args.Source.Release(Pinned.CertManager, home.Name, ValuesFor(args)),
            Children.Of(this, [home, .. args.Issuer.Identity.Needs]));

        Issuer = new ClusterIssuer("platform", new()
        {
            Metadata = new ObjectMetaArgs { Name = "platform", Annotations = WaitFor.Ready },
            Spec = args.Issuer.Spec,
        }, Children.Of(this, chart));
        RegisterOutputs();
    }

    /// <summary>Who signs.</summary>
    public ClusterIssuer Issuer { get; }

    private static Values ValuesFor(FoundationArgs args)
    {
        var part = new Values
        {
            ["replicaCount"] = Replicas.Of(args.Availability),
            ["podDisruptionBudget"] = Replicas.Budget(args.Availability),
            ["resources"] = Replicas.Resources("20m", "64Mi", "256Mi"),
        };
        return new Values(part)
        {
            // Kept when the release goes: otherwise every certificate would go with it.
            ["crds"] = new Values { ["enabled"] = true, ["keep"] = true },
            ["global"] = new Values { ["priorityClassName"] = Priorities.Platform },
            ["image"] = args.Source.Value(PinnedImages.CertManager),
            ["webhook"] = new Values(part) { ["image"] = args.Source.Value(PinnedImages.CertManagerWebhook) },
            ["cainjector"] = new Values(part) { ["image"] = args.Source.Value(PinnedImages.CertManagerInjector) },
            ["acmesolver"] = new Values { ["image"] = args.Source.Value(PinnedImages.CertManagerSolver) },
            ["startupapicheck"] = new Values { ["image"] = args.Source.Value(PinnedImages.CertManagerCheck) },
            ["serviceAccount"] = new Values { ["name"] = Name, ["annotations"] = args.Issuer.Identity.Annotations },
            ["podLabels"] = args.Issuer.Identity.PodLabels,
            // Its own name servers may know the zone only from inside; the authority looks from outside.
            ["dns01RecursiveNameserversOnly"] = true,
        };
    }
}
