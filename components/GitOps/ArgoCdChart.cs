using Pulumi.Kubernetes.Types.Inputs.Helm.V3;

using Infra.Components.Versions;

namespace Infra.Components.GitOps;

/// <summary>What the Argo CD chart is told.</summary>
internal static class ArgoCdChart
{
    public static ReleaseArgs For(ArgoCdArgs args, Output<string> home) => new()
    {
        Name = "argo-cd",
        Namespace = home,
        Chart = Pinned.ArgoCd.Name,
        Version = Pinned.ArgoCd.Version,
        RepositoryOpts = new RepositoryOptsArgs { Repo = Pinned.ArgoCd.Repository },
        Timeout = 900,
        Values = new Values
        {
            ["global"] = new Values
            {
                ["domain"] = args.Host,
                ["networkPolicy"] = new Values { ["create"] = true },
            },
            ["crds"] = new Values { ["install"] = true, ["keep"] = true },
            ["redis-ha"] = new Values { ["enabled"] = args.Availability == Availability.High },
            ["controller"] = Controller,
            ["server"] = Replicated(args.Availability),
            ["repoServer"] = Replicated(args.Availability),
            ["applicationSet"] = Replicated(args.Availability),
            ["configs"] = Configs,
        },
    };

    private static Values Configs => new()
    {
        ["cm"] = new Values
        {
            // Crossplane copies labels to what it composes, and Argo CD would claim that by them.
            ["application.resourceTrackingMethod"] = "annotation",
            ["timeout.reconciliation"] = "180s",
        },
        ["params"] = new Values { ["applicationsetcontroller.policy"] = "create-update" },
        // Who is in no group may do nothing.
        ["rbac"] = new Values { ["policy.default"] = "" },
    };

    // More than one would divide the clusters among them, not stand in for each other.
    private static Values Controller => new()
    {
        ["replicas"] = 1,
        ["metrics"] = new Values { ["enabled"] = true },
        // Hundreds of CRDs: with the defaults, discovery alone would wait for its own rate limit.
        ["env"] = new[] { new Values { ["name"] = "ARGOCD_K8S_CLIENT_QPS", ["value"] = "300" } },
    };

    private static Values Replicated(Availability availability) => new()
    {
        ["replicas"] = availability == Availability.High ? 2 : 1,
        // With one pod a budget would block every drain.
        ["pdb"] = new Values { ["enabled"] = availability == Availability.High, ["minAvailable"] = 1 },
        ["metrics"] = new Values { ["enabled"] = true },
    };
}
