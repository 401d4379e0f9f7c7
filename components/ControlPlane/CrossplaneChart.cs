using Pulumi.Kubernetes.Types.Inputs.Helm.V3;

using Infra.Components.Versions;

namespace Infra.Components.ControlPlane;

/// <summary>What the Crossplane chart is told.</summary>
internal static class CrossplaneChart
{
    /// <summary>The release; the names of its Deployments are the release's and <c>…-rbac-manager</c>.</summary>
    public const string Name = "crossplane";

    /// <summary>The label of the pods of both Deployments.</summary>
    public static ImmutableArray<string> Apps { get; } = [Name, $"{Name}-rbac-manager"];

    public static ReleaseArgs For(CrossplaneArgs args, Output<string> home) => new()
    {
        Name = Name,
        Namespace = home,
        Chart = Pinned.Crossplane.Name,
        Version = Pinned.Crossplane.Version,
        RepositoryOpts = new RepositoryOptsArgs { Repo = Pinned.Crossplane.Repository },
        Timeout = 600,
        Values = ValuesFor(args.Availability),
    };

    private static Values ValuesFor(Availability availability)
    {
        var replicas = availability == Availability.High ? 2 : 1;
        return new Values
        {
            ["replicas"] = replicas,
            ["rbacManager"] = new Values { ["replicas"] = replicas },
            // Otherwise a policy activates every managed resource: hundreds of CRDs in the API server.
            ["provider"] = new Values { ["defaultActivations"] = Array.Empty<string>() },
            // A provider is not deleted while it still has managed resources: nobody else would remove them.
            ["args"] = new[] { "--enable-provider-deletion-protection" },
            ["metrics"] = new Values { ["enabled"] = true },
            ["priorityClassName"] = "system-cluster-critical",
            ["packageCache"] = new Values { ["sizeLimit"] = "100Mi" },
            ["resourcesCrossplane"] = Resources("250m", "512Mi", "2Gi"),
            ["resourcesRBACManager"] = Resources("50m", "256Mi", "512Mi"),
            ["podSecurityContextCrossplane"] = Hardening.OfPod,
            ["podSecurityContextRBACManager"] = Hardening.OfPod,
            ["securityContextCrossplane"] = Hardening.OfContainer,
            ["securityContextRBACManager"] = Hardening.OfContainer,
            ["topologySpreadConstraints"] = new[] { Spread(Name) },
        };
    }

    private static Values Resources(string cpu, string memory, string memoryLimit) => new()
    {
        ["requests"] = new Values { ["cpu"] = cpu, ["memory"] = memory },
        // No limit on CPU: it would throttle reconciling, and the request is what guarantees it.
        ["limits"] = new Values { ["memory"] = memoryLimit },
    };

    private static Values Spread(string app) => new()
    {
        ["maxSkew"] = 1,
        ["topologyKey"] = "topology.kubernetes.io/zone",
        ["whenUnsatisfiable"] = "ScheduleAnyway",
        ["labelSelector"] = new Values { ["matchLabels"] = new Values { ["app"] = app } },
    };
}
