using Pulumi.Kubernetes.Types.Inputs.Argoproj.V1Alpha1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Infra.Components.GitOps;

/// <summary>The one ApplicationSet from which every Application of a claim comes.</summary>
internal static class ArgoCdRoot
{
    // Of environments/shop/apps/orders, segment 1 is shop and the base name orders.
    private const string Environment = "{{ index .path.segments 1 }}";
    private const string App = "{{ .path.basename }}";

    public static ApplicationSetArgs Over(ArgoCdArgs args, Output<string> home) => new()
    {
        Metadata = new ObjectMetaArgs
        {
            Name = "apps",
            Namespace = home,
        },
        Spec = new ApplicationSetSpecArgs
        {
            GoTemplate = true,
            GoTemplateOptions = "missingkey=error",
            Generators = new ApplicationSetSpecGeneratorsArgs { Git = Folders(args) },
            SyncPolicy = new ApplicationSetSpecSyncPolicyArgs
            {
                // A folder that vanishes from git takes no database with it.
                ApplicationsSync = "create-update",
                PreserveResourcesOnDeletion = true,
            },
            Template = new ApplicationSetSpecTemplateArgs
            {
                Metadata = new ApplicationSetSpecTemplateMetadataArgs { Name = $"{Environment}-{App}" },
                Spec = Application(args.Repository),
            },
        },
    };

    private static ApplicationSetSpecGeneratorsGitArgs Folders(ArgoCdArgs args) => new()
    {
        RepoURL = args.Repository.Url,
        Revision = args.Repository.Revision,
        Directories = args.Environments.Select(static environment => new ApplicationSetSpecGeneratorsGitDirectoriesArgs
        {
            Path = $"{ManagementRepository.ClaimsOf(environment)}/*",
        }).ToArray(),
    };

    private static ApplicationSetSpecTemplateSpecArgs Application(ManagementRepository repository) => new()
    {
        // The folder is one of those listed above, so a team cannot write itself into another project.
        Project = Environment,
        Source = new ApplicationSetSpecTemplateSpecSourceArgs
        {
            RepoURL = repository.Url,
            TargetRevision = repository.Revision,
            Path = "{{ .path.path }}",
        },
        Destination = new ApplicationSetSpecTemplateSpecDestinationArgs
        {
            Server = ArgoCdProjects.ThisCluster,
            Namespace = Environment,
        },
        SyncPolicy = new ApplicationSetSpecTemplateSpecSyncPolicyArgs
        {
            Automated = new ApplicationSetSpecTemplateSpecSyncPolicyAutomatedArgs { Prune = true, SelfHeal = true },
            SyncOptions = { "ServerSideApply=true", "ApplyOutOfSyncOnly=true", "SkipDryRunOnMissingResource=true" },
        },
    };
}
