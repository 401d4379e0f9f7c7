using System.Text.Json.Nodes;

using Infra.Components.Azure;
using Infra.Components.ControlPlane;
using Infra.Components.Foundation;
using Infra.Platform.Apis.Data;
using Infra.Stacks.Platform;

using AzureProvider = Pulumi.Azure.Provider;

namespace Infra.Stacks.Azure;

/// <summary>What Azure brings to an environment: identities, a zone, a place for secrets, and resources to
/// claim.</summary>
internal sealed record AzureParts
{
    /// <summary>The environment's settings.</summary>
    public required AzureSettings Settings { get; init; }

    /// <summary>Its cluster.</summary>
    public required AksCluster Cluster { get; init; }

    /// <summary>Its network.</summary>
    public required AzureNetworkLayout Network { get; init; }

    /// <summary>Where apps of the container service run.</summary>
    public required AzureContainers Containers { get; init; }

    /// <summary>Who deploys it.</summary>
    public required AzurePipelines Pipelines { get; init; }

    /// <summary>In whose name.</summary>
    public required AzureProvider Azure { get; init; }

    private ComponentResourceOptions OnAzure => new() { Providers = { Azure } };

    /// <summary>Who signs certificates.</summary>
    public CertificateIssuer Issuer() =>
        Settings.Platform.Certificates is { } authority && Settings.DnsZone is { } zone
            ? zone.Issuer((authority.Server, authority.Email), Cluster.WorkloadIdentity, OnAzure)
            : new CertificateIssuer.SelfSigned();

    /// <summary>Where records are written; null: people see to them.</summary>
    public DnsZone? Zone() =>
        Settings.DnsZone?.Records(PlatformNaming.ControlPlane, Cluster.WorkloadIdentity, OnAzure);

    /// <summary>Where secrets are kept; the platform's own are written there.</summary>
    public AzureSecretStores SecretsWith(ImmutableDictionary<string, Output<string>> values) =>
        new("secret-stores", new()
        {
            Identity = Cluster.WorkloadIdentity,
            PlatformKeys = PlatformNaming.PlatformKeys,
            Protect = Settings.Platform.Protect,
            Administrators = Settings.Cluster.Administrators,
            Deployer = Pipelines.ApplyPrincipalId,
            Values = values,
        }, OnAzure);

    /// <summary>Where apps' images are.</summary>
    public AzureRegistry Images() => new("images", new()
    {
        Place = Cluster.WorkloadIdentity.Place,
        Pull = ImmutableSortedDictionary<string, Output<string>>.Empty
            .Add("apps", Containers.PrincipalId)
            .Add("nodes", Cluster.KubeletObjectId),
        Push = ImmutableSortedDictionary<string, Output<string>>.Empty.Add("pipelines", Pipelines.ApplyPrincipalId),
    }, OnAzure);

    /// <summary>What Crossplane makes on Azure.</summary>
    public CrossplaneAzure ResourcesFor(Crossplane crossplane) => new("azure-resources", new()
    {
        Crossplane = crossplane,
        Identity = Cluster.WorkloadIdentity,
        AppIdentity = Containers.IdentityId,
        Needs = [Network.DatabaseNames],
    }, new() { Providers = { Azure, Cluster.Kubernetes } });

    /// <summary>What Compositions may know.</summary>
    public Output<JsonObject> DataWith(AzureRegistry images, Output<string> repository) =>
        Output.Tuple(
                Network.DatabaseSubnetId,
                Network.DatabaseDnsZoneId,
                Containers.EnvironmentId,
                Containers.IdentityId,
                images.Host,
                repository)
            .Apply(facts => PlatformConfig.Of(new AzurePlatformData
            {
                ControlPlane = PlatformNaming.ControlPlane,
                Domain = Settings.Platform.Domain,
                ManagementRepository = facts.Item6,
                ImmediateSchemaChanges = Settings.Platform.ImmediateSchemaChanges,
                Azure = new AzureData
                {
                    Location = Settings.Location,
                    ResourceGroup = Settings.ResourceGroup,
                    DatabaseSubnetId = facts.Item1,
                    DatabaseDnsZoneId = facts.Item2,
                    ContainerEnvironmentId = facts.Item3,
                    AppIdentityId = facts.Item4,
                    Registry = facts.Item5,
                },
            }));
}
