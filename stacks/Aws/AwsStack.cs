using Pulumi.Aws.Inputs;

using Infra.Components.Aws;
using Infra.Platform.Apis;
using Infra.Stacks.Organization;
using Infra.Stacks.Platform;
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
        var config = new Config(SettingsReader.Namespace);
        var settings = AwsSettings.Read(config);
        var organization = OrganizationOf(settings, planned ?? []);
        var aws = AccountOf(settings);
        var network = new AwsNetwork("network", settings.Network, new() { Providers = { aws } });
        var size = new EksClusterArgs { Network = network.Placement, Size = settings.Cluster };
        var cluster = new EksCluster("cluster", size, new() { Providers = { aws } });
        var parts = new AwsParts(settings, cluster.WorkloadIdentity, network.Placement, aws);
        var values = PlatformValues.Read(config, settings.Platform);
        var secrets = parts.SecretsWith(values);

        var platform = new PlatformEnvironment("platform", new()
        {
            Settings = settings.Platform,
            Organization = organization,
            Target = Target.Aws,
            Gateway = AwsGateways.Exposure,
            Issuer = parts.Issuer(),
            Zone = parts.Zone(),
            InstallMetricsServer = true,
            Secrets = secrets.Backend,
            SecretsWritten = secrets.Written,
            Values = values,
            TenantSecretsIn = parts.TenantSecretsIn,
            Data = parts.Data(settings.Platform.RepositoryUrl(organization)),
            Providers = crossplane => [parts.ResourcesFor(crossplane, cluster.Kubernetes)],
        }, new() { Providers = { cluster.Kubernetes } });

        var pipelines = PipelinesOf(organization, settings.Account, aws);
        var images = ImagesOf(settings, pipelines, aws);

        Kubeconfig = cluster.Kubeconfig;
        ArgoCdUrl = platform.ArgoCdUrl;
        PreviewRole = pipelines.PreviewRole;
        ApplyRole = pipelines.ApplyRole;
        ImageRegistry = Output.Create(images.Registry);
        PushRoles = images.PushRoles;
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

    /// <summary>What names of apps' images start with, without a scheme; a slash and the app come next.</summary>
    [Output]
    public Output<string> ImageRegistry { get; private set; }

    /// <summary>ARN of the role of each app's pipeline that pushes images, by app.</summary>
    [Output]
    public Output<ImmutableDictionary<string, string>> PushRoles { get; private set; }

    private static OrganizationReference OrganizationOf(AwsSettings settings, IReadOnlyCollection<string> planned) =>
        OrganizationReference.To(settings.Organization, planned.Contains(settings.Organization));

    private static AwsImages ImagesOf(AwsSettings settings, PipelineRoles pipelines, AwsProvider aws) =>
        new(PlatformNaming.ControlPlane, new()
        {
            Account = settings.Account,
            Region = settings.Region,
            Prefix = settings.Images.Prefix,
            Keep = settings.Images.Keep,
            Readers = settings.Images.Readers,
            Pushers = settings.Images.Pushers,
            TokenProvider = pipelines.TokenProvider,
        }, new() { Providers = { aws } });

    private static PipelineRoles PipelinesOf(OrganizationReference organization, string account, AwsProvider aws) =>
        new($"pipelines-{PlatformNaming.ControlPlane}", new()
        {
            Account = account,
            PreviewSubject = organization.PreviewSubject,
            ApplySubject = organization.ApplySubjectOf(PlatformNaming.ControlPlane),
        }, new() { Providers = { aws } });

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
