using System.Text.Json.Nodes;

using Infra.Components.ControlPlane;
using Infra.Components.Foundation;
using Infra.Components.Gcp;
using Infra.Platform.Apis.Data;
using Infra.Stacks.Platform;

using GcpProvider = Pulumi.Gcp.Provider;

namespace Infra.Stacks.Gcp;

/// <summary>What Google Cloud brings to an environment: identities, a zone, a place for secrets, and resources to
/// claim.</summary>
internal sealed record GcpParts
{
    /// <summary>The environment's settings.</summary>
    public required GcpSettings Settings { get; init; }

    /// <summary>Its cluster.</summary>
    public required GkeCluster Cluster { get; init; }

    /// <summary>Its network.</summary>
    public required GcpNetworkLayout Network { get; init; }

    /// <summary>What apps on Cloud Run run as.</summary>
    public required GcpServices Services { get; init; }

    /// <summary>Who deploys it.</summary>
    public required GcpPipelines Pipelines { get; init; }

    /// <summary>The project's services; nothing is made before they are on.</summary>
    public required GcpApis Apis { get; init; }

    /// <summary>In whose name.</summary>
    public required GcpProvider Gcp { get; init; }

    private ComponentResourceOptions OnGcp => new() { Providers = { Gcp }, DependsOn = { Apis } };

    /// <summary>Who signs certificates.</summary>
    public CertificateIssuer Issuer() =>
        Settings.Platform.Certificates is { } authority && Settings.DnsZone is { } zone
            ? zone.Issuer((authority.Server, authority.Email), Cluster.WorkloadIdentity, OnGcp)
            : new CertificateIssuer.SelfSigned();

    /// <summary>Where records are written; null: people see to them.</summary>
    public DnsZone? Zone() => Settings.DnsZone?.Records(PlatformNaming.ControlPlane, Cluster.WorkloadIdentity, OnGcp);

    /// <summary>Where secrets are kept; the platform's own are written there.</summary>
    public GcpSecretStores SecretsWith(ImmutableDictionary<string, Output<string>> values) =>
        new("secret-stores", new()
        {
            Cluster = Cluster.WorkloadIdentity,
            PlatformKeys = PlatformNaming.PlatformKeys,
            TenantKeys = PlatformNaming.TenantKeys,
            Values = values,
        }, OnGcp);

    /// <summary>Where apps' images are.</summary>
    public GcpRegistry Images() => new("images", new()
    {
        Place = Settings.Place,
        RepositoryId = Settings.Cluster.Name,
        Push = ImmutableSortedDictionary<string, Output<string>>.Empty.Add("pipelines", Pipelines.ApplyMember),
    }, OnGcp);

    /// <summary>What Crossplane makes on Google Cloud.</summary>
    public CrossplaneGcp ResourcesFor(Crossplane crossplane) => new("gcp-resources", new()
    {
        Crossplane = crossplane,
        Cluster = Cluster.WorkloadIdentity,
        ServiceAccount = Services.AccountName,
        Needs = [Network.DatabaseConnection],
    }, new() { Providers = { Gcp, Cluster.Kubernetes } });

    /// <summary>What Compositions may know.</summary>
    public Output<JsonObject> DataWith(Output<string> repository) =>
        Output.Tuple(Network.Network, Network.Subnetwork, Services.Email, repository)
            .Apply(facts => PlatformConfig.Of(new GcpPlatformData
            {
                ControlPlane = PlatformNaming.ControlPlane,
                Domain = Settings.Platform.Domain,
                ManagementRepository = facts.Item4,
                ImmediateSchemaChanges = Settings.Platform.ImmediateSchemaChanges,
                Gcp = new GcpData
                {
                    Region = Settings.Place.Region,
                    Network = facts.Item1,
                    Subnetwork = facts.Item2,
                    ServiceAccount = facts.Item3,
                },
            }));
}
