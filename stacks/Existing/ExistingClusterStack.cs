using Infra.Components.Foundation;
using Infra.Components.Secrets;
using Infra.Platform.Apis;
using Infra.Platform.Apis.Data;
using Infra.Stacks.Organization;
using Infra.Stacks.Platform;
using Infra.Stacks.Settings;

using KubernetesProvider = Pulumi.Kubernetes.Provider;

namespace Infra.Stacks.Existing;

/// <summary>One platform environment on any cluster that a kubeconfig reaches: kind, k3d, on premises.</summary>
/// <remarks>Nothing asks for a cloud: databases run in the cluster, and so do secrets.</remarks>
public sealed class ExistingClusterStack : Stack
{
    /// <summary>The environment that the settings describe.</summary>
    /// <param name="planned">Stacks that are only planned yet. Default: none.</param>
    public ExistingClusterStack(IReadOnlyCollection<string>? planned = null)
    {
        var config = new Config(SettingsReader.Namespace);
        var settings = ExistingClusterSettings.Read(config);
        var organization = settings.Organization is { } stack
            ? OrganizationReference.To(stack, planned?.Contains(stack) ?? false)
            : null;
        var cluster = new KubernetesProvider("cluster", new()
        {
            Context = settings.Context,
            EnableServerSideApply = true,
        });

        var platform = new PlatformEnvironment("platform", new()
        {
            Settings = settings.Platform,
            Organization = organization,
            Target = Target.Existing,
            Gateway = new GatewayExposure { Service = settings.Gateway },
            Issuer = new CertificateIssuer.SelfSigned(),
            InstallMetricsServer = settings.InstallMetricsServer,
            Secrets = new SecretsBackend.Cluster(),
            Values = PlatformValues.Read(config, settings.Platform),
            Data = settings.Platform.RepositoryUrl(organization).Apply(repository => PlatformConfig.Of(new PlatformData
            {
                ControlPlane = PlatformNaming.ControlPlane,
                Domain = settings.Platform.Domain,
                ManagementRepository = repository,
                ImmediateSchemaChanges = settings.Platform.ImmediateSchemaChanges,
            })),
            Providers = static _ => [],
        }, new() { Providers = { cluster } });

        ArgoCdUrl = platform.ArgoCdUrl;
    }

    /// <summary>Where people sign in to Argo CD.</summary>
    [Output]
    public Output<string> ArgoCdUrl { get; private set; }
}
