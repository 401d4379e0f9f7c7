using System.Text.Json.Nodes;

using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Policy.V1;
using Pulumi.Kubernetes.Types.Inputs.ApiExtensions.V1Alpha1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Policy.V1;
using Pulumi.KubernetesCrds.ApiExtensions.V1Alpha1;
using Pulumi.KubernetesCrds.ApiExtensions.V1Beta1;

using Infra.Components.Namespaces;
using Infra.Components.Sources;
using Infra.Components.Versions;

namespace Infra.Components.ControlPlane;

/// <summary>Crossplane with the functions that compositions are made of; providers are the cloud's business.</summary>
/// <remarks>To depend on it is to wait until compositions can be applied.</remarks>
public sealed class Crossplane : ComponentResource
{
    private const string Policy = "platform";
    private const string DataName = "platform";

    private const int WebhookPort = 9443;

    private readonly CrossplaneArgs args;

    /// <summary>Crossplane; the namespace is always the same.</summary>
    public Crossplane(string name, CrossplaneArgs args, ComponentResourceOptions? options = null)
        : base("infra:controlplane:Crossplane", name, options)
    {
        this.args = args;
        var home = new PlatformNamespace("crossplane-system", new()
        {
            Allows =
            [
                NetworkAllow.ApiServer, NetworkAllow.Internet, NetworkAllow.EachOther,
                NetworkAllow.Webhook(WebhookPort),
                // provider-sql makes roles and databases on servers that Crossplane made.
                NetworkAllow.PostgreSql,
            ],
        }, Children.Of(this));
        // Its pods write the CRDs before they are ready, so the release's readiness is the gate for every kind below.
        Chart = new Release(Pinned.Crossplane.Name,
            args.Source.Release(Pinned.Crossplane, home.Name, CrossplaneChart.ValuesFor(args)),
            Children.Of(this, home));
        if (args.Availability == Availability.High)
        {
            KeepThroughDrains(home);
        }

        Images = new PackageImages($"{name}-images", args.Source, Children.Of(this, Chart));
        Rights = new CompositionRights($"{name}-rights", args, Children.Of(this, Chart));
        Activation = Activate();
        // Both: without a mirror there is no image to rewrite, and nothing to wait for.
        _ = new Functions($"{name}-functions", args, Children.Of(this, Chart, Images));
        Tell();
        Namespace = home.Name;
        RegisterOutputs();
    }

    /// <summary>Where the pods of providers run.</summary>
    public Output<string> Namespace { get; }

    /// <summary>The release: once it is ready, Crossplane's own kinds exist.</summary>
    public Release Chart { get; }

    /// <summary>Where packages come from: before it, Crossplane would look elsewhere.</summary>
    public Resource Images { get; }

    /// <summary>What Crossplane may make: before it, no object of the platform becomes anything.</summary>
    public Resource Rights { get; }

    /// <summary>Which managed resources exist: decided before providers are installed.</summary>
    public Resource Activation { get; }

    // The chart has no disruption budget of its own.
    private void KeepThroughDrains(PlatformNamespace home)
    {
        foreach (var app in CrossplaneChart.Apps)
        {
            _ = new PodDisruptionBudget(app, new PodDisruptionBudgetArgs
            {
                Metadata = new ObjectMetaArgs { Name = app, Namespace = home.Name },
                Spec = new PodDisruptionBudgetSpecArgs
                {
                    MaxUnavailable = 1,
                    Selector = new LabelSelectorArgs { MatchLabels = { { "app", app } } },
                },
            }, Children.Of(this));
        }
    }

    // Activation cannot be taken back, so nothing is active that no Composition uses.
    private ManagedResourceActivationPolicy Activate() => new(Policy, new()
    {
        Metadata = new ObjectMetaArgs { Name = Policy, Annotations = WaitFor.Healthy },
        Spec = new ManagedResourceActivationPolicySpecArgs
        {
            Activate = args.Activates.Distinct().Order(StringComparer.Ordinal).ToArray(),
        },
    }, Children.Of(this, Chart));

    private void Tell() => _ = new EnvironmentConfig(DataName, new()
    {
        Metadata = new ObjectMetaArgs { Name = DataName },
        Data = args.Data.Apply(static config => JsonInputs.MapOf((JsonObject)config["data"]!)),
    }, Children.Of(this, Chart));
}
