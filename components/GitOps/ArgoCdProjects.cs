using Pulumi.Kubernetes.Types.Inputs.Argoproj.V1Alpha1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Infra.Components.GitOps;

/// <summary>What applications may do.</summary>
internal static class ArgoCdProjects
{
    /// <summary>The cluster that Argo CD runs in.</summary>
    public const string ThisCluster = "https://kubernetes.default.svc";

    /// <summary>Claims of the listed environments, from the management repository only, nothing cluster-wide.</summary>
    public static AppProjectArgs Apps(ArgoCdArgs args, Output<string> home) => new()
    {
        Metadata = new ObjectMetaArgs { Name = "apps", Namespace = home },
        Spec = new AppProjectSpecArgs
        {
            Description = "Claims of development teams",
            SourceRepos = args.Repository.Url,
            Destinations = args.Environments.Select(static environment => new AppProjectSpecDestinationsArgs
            {
                Server = ThisCluster,
                Namespace = environment,
            }).ToArray(),
            // An environment's limits are the platform's to set, and an Object could make anything at all.
            NamespaceResourceBlacklist =
            {
                new AppProjectSpecNamespaceResourceBlacklistArgs { Group = "", Kind = "ResourceQuota" },
                new AppProjectSpecNamespaceResourceBlacklistArgs { Group = "", Kind = "LimitRange" },
                new AppProjectSpecNamespaceResourceBlacklistArgs { Group = "kubernetes.m.crossplane.io", Kind = "*" },
            },
        },
    };
}
