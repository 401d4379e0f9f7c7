using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Rbac.V1;
using Pulumi.Kubernetes.Types.Inputs.Argoproj.V1Alpha1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;
using Pulumi.KubernetesCrds.Argoproj.V1Alpha1;

namespace Infra.Components.GitOps;

/// <summary>One Application for the <c>environment.yaml</c> of each environment, in the platform's own project: teams'
/// projects come from what it makes.</summary>
internal sealed class EnvironmentApplications : ComponentResource
{
    private const string Deployer = "environments";

    private readonly ArgoCdArgs args;
    private readonly Output<string> home;

    public EnvironmentApplications(ArgoCdArgs args, Output<string> home, ComponentResourceOptions options)
        : base("infra:gitops:EnvironmentApplications", "environments", options)
    {
        this.args = args;
        this.home = home;
        var rights = Rights();
        var project = new AppProject("platform", ArgoCdProjects.Platform(args, home, Deployer), Children.Of(this));
        foreach (var environment in args.Environments)
        {
            _ = new Application(environment, ApplicationOf(environment, project), Children.Of(this, rights));
        }

        RegisterOutputs();
    }

    // Argo CD acts as this ServiceAccount here, not as itself: it can make environments, and nothing else.
    private ClusterRoleBinding Rights()
    {
        var account = new ServiceAccount(Deployer, new ServiceAccountArgs
        {
            Metadata = new ObjectMetaArgs { Name = Deployer, Namespace = home },
        }, Children.Of(this));
        var role = new ClusterRole("platform-environments", new ClusterRoleArgs
        {
            Metadata = new ObjectMetaArgs { Name = "platform-environments" },
            Rules = new PolicyRuleArgs
            {
                ApiGroups = PlatformLabel.Group,
                Resources = ArgoCdProjects.Environments,
                Verbs = { "get", "list", "watch", "create", "update", "patch", "delete" },
            },
        }, Children.Of(this));
        return new ClusterRoleBinding("platform-environments", new ClusterRoleBindingArgs
        {
            Metadata = new ObjectMetaArgs { Name = "platform-environments" },
            RoleRef = new RoleRefArgs
            {
                ApiGroup = "rbac.authorization.k8s.io",
                Kind = "ClusterRole",
                Name = role.Metadata.Apply(static metadata => metadata.Name),
            },
            Subjects = new SubjectArgs
            {
                Kind = "ServiceAccount",
                Name = account.Metadata.Apply(static metadata => metadata.Name),
                Namespace = home,
            },
        }, Children.Of(this));
    }

    private ApplicationArgs ApplicationOf(string environment, AppProject project) => new()
    {
        Metadata = new ObjectMetaArgs { Name = $"environment-{environment}", Namespace = home },
        Spec = new ApplicationSpecArgs
        {
            Project = project.Metadata.Apply(static metadata => metadata.Name),
            Source = new ApplicationSpecSourceArgs
            {
                RepoURL = args.Repository.Url,
                TargetRevision = args.Repository.Revision,
                Path = ManagementRepository.FolderOf(environment),
                Directory = new ApplicationSpecSourceDirectoryArgs { Include = ManagementRepository.EnvironmentFile },
            },
            Destination = new ApplicationSpecDestinationArgs
            {
                Server = ArgoCdProjects.ThisCluster,
                Namespace = home,
            },
            SyncPolicy = new ApplicationSpecSyncPolicyArgs
            {
                // A file that vanishes from git takes no environment with it: somebody confirms that.
                Automated = new ApplicationSpecSyncPolicyAutomatedArgs { Prune = false, SelfHeal = true },
                SyncOptions = { "ServerSideApply=true", "Prune=confirm", "Delete=confirm" },
            },
        },
    };
}
