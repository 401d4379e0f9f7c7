using Pulumi.Kubernetes.Types.Inputs.Argoproj.V1Alpha1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Infra.Components.GitOps;

/// <summary>What applications may do.</summary>
internal static class ArgoCdProjects
{
    /// <summary>The cluster that Argo CD runs in.</summary>
    public const string ThisCluster = "https://kubernetes.default.svc";

    /// <summary>The kind of environments, in the plural.</summary>
    public const string Environments = "environments";

    /// <summary>Environments from the management repository, and nothing else. A team's project belongs to its
    /// environment and comes with it.</summary>
    public static AppProjectArgs Platform(ArgoCdArgs args, Output<string> home, string deployer) => new()
    {
        Metadata = new ObjectMetaArgs { Name = "platform", Namespace = home },
        Spec = new AppProjectSpecArgs
        {
            Description = "Environments of development teams",
            SourceRepos = { args.Repository.Url },
            Destinations = new AppProjectSpecDestinationsArgs { Server = ThisCluster, Namespace = home },
            DestinationServiceAccounts = new AppProjectSpecDestinationServiceAccountsArgs
            {
                Server = ThisCluster,
                Namespace = home,
                DefaultServiceAccount = deployer,
            },
            ClusterResourceWhitelist = new AppProjectSpecClusterResourceWhitelistArgs
            {
                Group = PlatformLabel.Group,
                Kind = "Environment",
            },
            NamespaceResourceBlacklist = new AppProjectSpecNamespaceResourceBlacklistArgs { Group = "*", Kind = "*" },
        },
    };
}
