using Infra.Components.Gcp;
using Infra.Platform.Apis;
using Infra.Stacks.Organization;
using Infra.Stacks.Platform;
using Infra.Stacks.Settings;

using GcpProvider = Pulumi.Gcp.Provider;

namespace Infra.Stacks.Gcp;

/// <summary>One platform environment on Google Cloud.</summary>
public sealed class GcpStack : Stack
{
    /// <summary>The environment that the settings describe.</summary>
    /// <param name="planned">Stacks that are only planned yet. Default: none.</param>
    public GcpStack(IReadOnlyCollection<string>? planned = null)
    {
        var config = new Config(SettingsReader.Namespace);
        var settings = GcpSettings.Read(config);
        var isPlanned = planned?.Contains(settings.Organization) ?? false;
        var organization = OrganizationReference.To(settings.Organization, isPlanned);
        var parts = PartsOf(settings, organization, ProjectOf(settings));
        var values = PlatformValues.Read(config, settings.Platform);
        var secrets = parts.SecretsWith(values);
        var images = parts.Images();

        var platform = new PlatformEnvironment("platform", new()
        {
            Settings = settings.Platform,
            Organization = organization,
            Target = Target.Gcp,
            Gateway = GcpGateways.Exposure,
            Issuer = parts.Issuer(),
            Zone = parts.Zone(),
            // GKE brings its own.
            InstallMetricsServer = false,
            Secrets = secrets.Backend,
            SecretsWritten = secrets.Written,
            Values = values,
            Data = parts.DataWith(settings.Platform.RepositoryUrl(organization)),
            Providers = crossplane => [parts.ResourcesFor(crossplane)],
        }, new() { Providers = { parts.Cluster.Kubernetes } });

        Kubeconfig = parts.Cluster.Kubeconfig;
        ArgoCdUrl = platform.ArgoCdUrl;
        ImageRegistry = images.Host;
        IdentityProvider = parts.Pipelines.Provider;
        PreviewAccount = parts.Pipelines.PreviewAccount;
        ApplyAccount = parts.Pipelines.ApplyAccount;
    }

    /// <summary>How to reach the cluster, secret.</summary>
    [Output]
    public Output<string> Kubeconfig { get; private set; }

    /// <summary>Where people sign in to Argo CD.</summary>
    [Output]
    public Output<string> ArgoCdUrl { get; private set; }

    /// <summary>What images of apps start with.</summary>
    [Output]
    public Output<string> ImageRegistry { get; private set; }

    /// <summary>Full name of what exchanges the tokens of jobs.</summary>
    [Output]
    public Output<string> IdentityProvider { get; private set; }

    /// <summary>Address of the account of jobs that preview this environment.</summary>
    [Output]
    public Output<string> PreviewAccount { get; private set; }

    /// <summary>Address of the account of jobs that deploy it.</summary>
    [Output]
    public Output<string> ApplyAccount { get; private set; }

    private static GcpParts PartsOf(GcpSettings settings, OrganizationReference organization, GcpProvider gcp)
    {
        var place = settings.Place;
        var apis = new GcpApis("apis", place, new() { Providers = { gcp } });
        var network = new GcpNetwork("network", new() { Place = place, Cidr = settings.Cidr }, After(apis, gcp)).Layout;
        return new GcpParts
        {
            Settings = settings,
            Gcp = gcp,
            Apis = apis,
            Network = network,
            Cluster = new GkeCluster("cluster", new()
            {
                Place = place,
                Network = network,
                Size = settings.Cluster,
            }, After(apis, gcp)),
            Services = new GcpServices("services", new()
            {
                Place = place,
                AccountId = $"{settings.Cluster.Name}-services",
                Keys = PlatformNaming.TenantKeys,
            }, After(apis, gcp)),
            Pipelines = new GcpPipelines($"pipelines-{PlatformNaming.ControlPlane}", new()
            {
                Place = place,
                AccountPrefix = settings.Cluster.Name,
                PreviewSubject = organization.PreviewSubject,
                ApplySubject = organization.ApplySubjectOf(PlatformNaming.ControlPlane),
            }, After(apis, gcp)),
        };
    }

    private static ComponentResourceOptions After(GcpApis apis, GcpProvider gcp) =>
        new() { Providers = { gcp }, DependsOn = { apis } };

    private static GcpProvider ProjectOf(GcpSettings settings) => new("gcp", new()
    {
        Project = settings.Place.Project,
        Region = settings.Place.Region,
        DefaultLabels = { { "managed-by", "pulumi" }, { "platform", PlatformNaming.ControlPlane } },
    });
}
