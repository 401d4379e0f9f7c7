using Pulumi.Aws.Inputs;

using Infra.Components.Aws;
using Infra.Components.ControlPlane;
using Infra.Components.GitOps;
using Infra.Stacks.Organization;
using Infra.Stacks.Settings;

using AwsProvider = Pulumi.Aws.Provider;

namespace Infra.Stacks.Aws;

/// <summary>One platform environment on AWS.</summary>
public sealed class AwsStack : Stack
{
    /// <summary>The environment that the settings describe.</summary>
    /// <param name="planned">Stacks that are only planned yet. Default: none.</param>
    public AwsStack(IReadOnlyCollection<string>? planned = null)
    {
        var settings = AwsSettings.Read(new Config(SettingsReader.Namespace));
        var platform = settings.Platform;
        var environment = Deployment.Instance.StackName;
        var organization = OrganizationReference.To(
            settings.Organization, planned?.Contains(settings.Organization) ?? false);

        var aws = AccountOf(settings);
        var network = new AwsNetwork("network", settings.Network, new() { Providers = { aws } });
        var cluster = new EksCluster("cluster", new()
        {
            Network = network.Placement,
            Size = settings.Cluster,
        }, new() { Providers = { aws } });

        var crossplane = new Crossplane("crossplane", new()
        {
            Availability = platform.Availability,
        }, new() { Providers = { cluster.Kubernetes } });
        var cloud = new CrossplaneAws("aws-resources", new()
        {
            Crossplane = crossplane,
            Identity = cluster.WorkloadIdentity,
        }, new() { Providers = { aws, cluster.Kubernetes } });
        var argocd = new ArgoCd("argocd", new()
        {
            Availability = platform.Availability,
            Host = platform.ArgoCdHost,
            Repository = platform.Repository,
            Environments = platform.Environments,
            ClaimsNeed = [crossplane, cloud],
        }, new() { Providers = { cluster.Kubernetes } });

        var pipelines = new PipelineRoles($"pipelines-{environment}", new()
        {
            Account = settings.Account,
            PreviewSubject = organization.PreviewSubject,
            ApplySubject = organization.ApplySubjectOf(environment),
        }, new() { Providers = { aws } });

        Kubeconfig = cluster.Kubeconfig;
        ArgoCdUrl = argocd.Url;
        PreviewRole = pipelines.PreviewRole;
        ApplyRole = pipelines.ApplyRole;
    }

    /// <summary>How to reach the cluster, secret.</summary>
    [Output]
    public Output<string> Kubeconfig { get; private set; }

    /// <summary>Where people sign in to Argo CD.</summary>
    [Output]
    public Output<string> ArgoCdUrl { get; private set; }

    /// <summary>ARN of the role of jobs that preview this environment.</summary>
    [Output]
    public Output<string> PreviewRole { get; private set; }

    /// <summary>ARN of the role of jobs that deploy it.</summary>
    [Output]
    public Output<string> ApplyRole { get; private set; }

    // With credentials of another account this fails before anything is made.
    private static AwsProvider AccountOf(AwsSettings settings) => new("aws", new()
    {
        Region = settings.Region,
        AllowedAccountIds = settings.Account,
        DefaultTags = new ProviderDefaultTagsArgs
        {
            Tags =
            {
                { "managed-by", "pulumi" },
                { "platform", Deployment.Instance.StackName },
            },
        },
    });
}
