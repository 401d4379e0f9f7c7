using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Policy.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Policy.V1;

using Infra.Components.Namespaces;

namespace Infra.Components.ControlPlane;

/// <summary>Crossplane with the functions that compositions are made of; providers are the cloud's business.</summary>
/// <remarks>To depend on it is to wait until compositions can be applied.</remarks>
public sealed class Crossplane : ComponentResource
{
    /// <summary>Crossplane; the namespace is always the same.</summary>
    public Crossplane(string name, CrossplaneArgs args, ComponentResourceOptions? options = null)
        : base("infra:controlplane:Crossplane", name, options)
    {
        var home = new PlatformNamespace("crossplane-system", PodSecurity.Restricted, Children.Of(this));
        // Its pods write the CRDs before they are ready, so the release's readiness is the gate for every kind below.
        Chart = new Release(CrossplaneChart.Name, CrossplaneChart.For(args, home.Name), Children.Of(this));
        if (args.Availability == Availability.High)
        {
            KeepThroughDrains(home);
        }

        _ = new CompositionRights($"{name}-rights", Children.Of(this, Chart));
        _ = new Functions($"{name}-functions", args, Children.Of(this, Chart));
        Namespace = home.Name;
        RegisterOutputs();
    }

    /// <summary>Where the pods of providers run.</summary>
    public Output<string> Namespace { get; }

    /// <summary>The release: once it is ready, Crossplane's own kinds exist.</summary>
    public Release Chart { get; }

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
}
