using Pulumi.Azure.Core;
using Pulumi.Azure.Inputs;

using Infra.Components;
using Infra.Components.Azure;
using Infra.Platform.Apis;
using Infra.Stacks.Organization;
using Infra.Stacks.Platform;
using Infra.Stacks.Settings;

using AzureProvider = Pulumi.Azure.Provider;

namespace Infra.Stacks.Azure;

/// <summary>One platform environment on Azure.</summary>
public sealed class AzureStack : Stack
{
    /// <summary>The environment that the settings describe.</summary>
    /// <param name="planned">Stacks that are only planned yet. Default: none.</param>
    public AzureStack(IReadOnlyCollection<string>? planned = null)
    {
        var config = new Config(SettingsReader.Namespace);
        var settings = AzureSettings.Read(config);
        var isPlanned = planned?.Contains(settings.Organization) ?? false;
        var organization = OrganizationReference.To(settings.Organization, isPlanned);
        var parts = PartsOf(settings, organization, SubscriptionOf(settings));
        var values = PlatformValues.Read(config, settings.Platform);
        var secrets = parts.SecretsWith(values);
        var images = parts.Images();

        var platform = new PlatformEnvironment("platform", new()
        {
            Settings = settings.Platform,
            Organization = organization,
            Target = Target.Azure,
            Gateway = AzureGateways.Exposure,
            Issuer = parts.Issuer(),
            Zone = parts.Zone(),
            // AKS brings its own.
            InstallMetricsServer = false,
            Secrets = secrets.Backend,
            SecretsWritten = secrets.Written,
            Values = values,
            TenantSecretsIn = secrets.TenantsIn,
            Data = parts.DataWith(images, settings.Platform.RepositoryUrl(organization)),
            Providers = crossplane => [parts.ResourcesFor(crossplane)],
        }, new() { Providers = { parts.Cluster.Kubernetes } });

        Kubeconfig = parts.Cluster.Kubeconfig;
        ArgoCdUrl = platform.ArgoCdUrl;
        ImageRegistry = images.Host;
        PreviewClientId = parts.Pipelines.PreviewClientId;
        ApplyClientId = parts.Pipelines.ApplyClientId;
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

    /// <summary>Client id of the identity of jobs that preview this environment.</summary>
    [Output]
    public Output<string> PreviewClientId { get; private set; }

    /// <summary>Client id of the identity of jobs that deploy it.</summary>
    [Output]
    public Output<string> ApplyClientId { get; private set; }

    private static AzureParts PartsOf(
        AzureSettings settings, OrganizationReference organization, AzureProvider azure)
    {
        var place = PlaceOf(settings, azure);
        var network = new AzureNetwork("network", new() { Place = place, Cidr = settings.Cidr }, On(azure)).Layout;
        return new AzureParts
        {
            Settings = settings,
            Azure = azure,
            Network = network,
            Cluster = new AksCluster("cluster", new()
            {
                Place = place,
                Network = network,
                Size = settings.Cluster,
            }, On(azure)),
            Containers = new AzureContainers("containers", new()
            {
                Place = place,
                Network = network,
                ZoneRedundant = settings.Platform.Availability == Availability.High,
            }, On(azure)),
            Pipelines = new AzurePipelines($"pipelines-{PlatformNaming.ControlPlane}", new()
            {
                Place = place,
                PreviewSubject = organization.PreviewSubject,
                ApplySubject = organization.ApplySubjectOf(PlatformNaming.ControlPlane),
            }, On(azure)),
        };
    }

    private static AzurePlace PlaceOf(AzureSettings settings, AzureProvider azure)
    {
        var group = new ResourceGroup("platform", new()
        {
            Name = settings.ResourceGroup,
            Location = settings.Location,
            Tags = { { "managed-by", "pulumi" }, { "platform", PlatformNaming.ControlPlane } },
        }, new() { Provider = azure });
        return new AzurePlace
        {
            ResourceGroup = group.Name,
            ResourceGroupId = group.Id,
            Location = settings.Location,
            Subscription = settings.Subscription,
            Tenant = settings.Tenant,
        };
    }

    private static ComponentResourceOptions On(AzureProvider azure) => new() { Providers = { azure } };

    // With credentials of another subscription this fails before anything is made.
    private static AzureProvider SubscriptionOf(AzureSettings settings) => new("azure", new()
    {
        SubscriptionId = settings.Subscription,
        TenantId = settings.Tenant,
        // The services that a platform and its claims use, each once for the subscription.
        ResourceProviderRegistrations = "extended",
        Features = new ProviderFeaturesArgs
        {
            ResourceGroup = new ProviderFeaturesResourceGroupArgs { PreventDeletionIfContainsResources = true },
        },
    });
}
