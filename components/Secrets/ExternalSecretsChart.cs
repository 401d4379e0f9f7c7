using Infra.Components.Foundation;
using Infra.Components.Sources;
using Infra.Components.Versions;

namespace Infra.Components.Secrets;

/// <summary>What the External Secrets chart is told.</summary>
internal static class ExternalSecretsChart
{
    public static Values ValuesFor(PlatformSecretsArgs args)
    {
        var image = args.Source.Value(PinnedImages.ExternalSecrets);
        var budget = Replicas.Budget(args.Availability);
        return new Values
        {
            // All of them: its controller ends after two minutes if one is missing, whatever it is told to leave out.
            ["installCRDs"] = true,
            ["image"] = image,
            ["replicaCount"] = Replicas.Of(args.Availability),
            ["leaderElect"] = true,
            ["podDisruptionBudget"] = budget,
            ["priorityClassName"] = Priorities.Platform,
            ["resources"] = Replicas.Resources("50m", "128Mi", "512Mi"),
            ["serviceAccount"] = new Values
            {
                ["name"] = PlatformSecrets.Controller,
                ["annotations"] = args.Controller.Annotations,
            },
            ["podLabels"] = args.Controller.PodLabels,
            // Otherwise it could become any ServiceAccount of the cluster: it may become those of its stores only.
            ["rbac"] = new Values { ["serviceAccountTokenCreate"] = false },
            ["processClusterExternalSecret"] = false,
            ["processClusterPushSecret"] = false,
            ["webhook"] = new Values
            {
                ["image"] = image,
                ["replicaCount"] = Replicas.Of(args.Availability),
                ["podDisruptionBudget"] = budget,
                ["priorityClassName"] = Priorities.Platform,
                ["resources"] = Replicas.Resources("20m", "64Mi", "256Mi"),
            },
            ["certController"] = new Values
            {
                ["image"] = image,
                ["priorityClassName"] = Priorities.Platform,
                ["resources"] = Replicas.Resources("20m", "64Mi", "256Mi"),
            },
        };
    }
}
