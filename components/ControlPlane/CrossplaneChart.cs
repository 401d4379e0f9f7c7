using Infra.Components.Foundation;
using Infra.Components.Sources;
using Infra.Components.Versions;

namespace Infra.Components.ControlPlane;

/// <summary>What the Crossplane chart is told.</summary>
internal static class CrossplaneChart
{
    // The names of its Deployments are the release's and …-rbac-manager.
    private const string Name = "crossplane";

    /// <summary>The label of the pods of both Deployments.</summary>
    public static ImmutableArray<string> Apps { get; } = [Name, $"{Name}-rbac-manager"];

    public static Values ValuesFor(CrossplaneArgs args)
    {
        var replicas = Replicas.Of(args.Availability);
        return new Values
        {
            ["image"] = args.Source.Value(PinnedImages.Crossplane),
            ["replicas"] = replicas,
            ["rbacManager"] = new Values { ["replicas"] = replicas },
            // Otherwise a policy activates every managed resource: hundreds of CRDs in the API server.
            ["provider"] = new Values { ["defaultActivations"] = Array.Empty<string>() },
            // A provider is not deleted while it still has managed resources: nobody else would remove them.
            ["args"] = new[] { "--enable-provider-deletion-protection" },
            ["metrics"] = new Values { ["enabled"] = true },
            ["priorityClassName"] = Priorities.Platform,
            ["packageCache"] = new Values { ["sizeLimit"] = "100Mi" },
            ["resourcesCrossplane"] = Replicas.Resources("250m", "512Mi", "2Gi"),
            ["resourcesRBACManager"] = Replicas.Resources("50m", "256Mi", "512Mi"),
            ["podSecurityContextCrossplane"] = Hardening.OfPod,
            ["podSecurityContextRBACManager"] = Hardening.OfPod,
            ["securityContextCrossplane"] = Hardening.OfContainer,
            ["securityContextRBACManager"] = Hardening.OfContainer,
            ["topologySpreadConstraints"] = new[] { Spread(Name) },
        };
    }

    private static Values Spread(string app) => new()
    {
        ["maxSkew"] = 1,
        ["topologyKey"] = "topology.kubernetes.io/zone",
        ["whenUnsatisfiable"] = "ScheduleAnyway",
        ["labelSelector"] = new Values { ["matchLabels"] = new Values { ["app"] = app } },
    };
}
