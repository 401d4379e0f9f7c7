using Pulumi.Kubernetes.Scheduling.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Infra.Components.Foundation;

/// <summary>Whose pods stay when there is not room for all.</summary>
internal sealed class Priorities : ComponentResource
{
    /// <summary>Priority of the platform's own pods.</summary>
    public const string Platform = "platform";

    public Priorities(ComponentResourceOptions options)
        : base("infra:foundation:Priorities", "priorities", options)
    {
        _ = new PriorityClass(Platform, new()
        {
            Metadata = new ObjectMetaArgs { Name = Platform },
            Description = "The platform's own pods: without them nothing is reconciled.",
            Value = 1_000_000,
        }, Children.Of(this));
        _ = new PriorityClass("apps", new()
        {
            Metadata = new ObjectMetaArgs { Name = "apps" },
            Description = "Every pod that names no other.",
            Value = 1_000,
            GlobalDefault = true,
            // Apps of one team do not push out those of another.
            PreemptionPolicy = "Never",
        }, Children.Of(this));
        RegisterOutputs();
    }
}
