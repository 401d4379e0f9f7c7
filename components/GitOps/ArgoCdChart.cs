using Infra.Components.Foundation;
using Infra.Components.Sources;
using Infra.Components.Versions;

namespace Infra.Components.GitOps;

/// <summary>What the Argo CD chart is told.</summary>
internal static class ArgoCdChart
{
    /// <summary>Secret with what GitHub knows this Argo CD by.</summary>
    public const string SignInSecret = "argocd-sign-in";

    public static Values ValuesFor(ArgoCdArgs args)
    {
        var source = args.Source;
        return new Values
        {
            ["global"] = new Values
            {
                ["domain"] = args.Host,
                ["image"] = source.Value(PinnedImages.ArgoCd),
                ["networkPolicy"] = new Values { ["create"] = true },
                ["priorityClassName"] = Priorities.Platform,
            },
            ["crds"] = new Values { ["install"] = true, ["keep"] = true },
            ["redis"] = new Values { ["image"] = source.Value(PinnedImages.Redis) },
            ["redis-ha"] = new Values
            {
                ["enabled"] = args.Availability == Availability.High,
                ["image"] = source.Value(PinnedImages.Redis),
                ["haproxy"] = new Values { ["image"] = source.Value(PinnedImages.HaProxy) },
            },
            ["dex"] = new Values
            {
                ["enabled"] = args.SignIn is not null,
                ["image"] = source.Value(PinnedImages.Dex),
            },
            ["notifications"] = new Values { ["enabled"] = false },
            ["controller"] = Controller,
            ["server"] = Replicated(args.Availability),
            ["repoServer"] = Replicated(args.Availability),
            ["applicationSet"] = Replicated(args.Availability),
            ["configs"] = ArgoCdConfiguration.Of(args),
        };
    }

    // More than one would divide the clusters among them, not stand in for each other.
    private static Values Controller => new()
    {
        ["replicas"] = 1,
        ["metrics"] = new Values { ["enabled"] = true },
        ["resources"] = Replicas.Resources("250m", "1Gi", "3Gi"),
        // Hundreds of CRDs: with the defaults, discovery alone would wait for its own rate limit.
        ["env"] = new[] { new Values { ["name"] = "ARGOCD_K8S_CLIENT_QPS", ["value"] = "300" } },
    };

    private static Values Replicated(Availability availability) => new()
    {
        ["replicas"] = Replicas.Of(availability),
        ["pdb"] = Replicas.Budget(availability),
        ["metrics"] = new Values { ["enabled"] = true },
        ["resources"] = Replicas.Resources("50m", "256Mi", "1Gi"),
    };
}
