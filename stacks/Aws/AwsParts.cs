using System.Text.Json.Nodes;

using Pulumi.Kubernetes.Types.Inputs.CertManager.V1;

using Infra.Components.Aws;
using Infra.Components.ControlPlane;
using Infra.Components.Foundation;
using Infra.Components.Secrets;
using Infra.Platform.Apis.Data;
using Infra.Stacks.Platform;

using AwsProvider = Pulumi.Aws.Provider;
using KubernetesProvider = Pulumi.Kubernetes.Provider;

namespace Infra.Stacks.Aws;

/// <summary>What AWS brings to an environment: identities, a zone, a place for secrets, and resources to
/// claim.</summary>
internal sealed class AwsParts
{
    private readonly AwsSettings settings;
    private readonly EksWorkloadIdentity identity;
    private readonly AwsProvider aws;
    private readonly ClusterPlacement network;
    private readonly AwsFunctions functions;

    public AwsParts(AwsSettings settings, EksWorkloadIdentity identity, ClusterPlacement network, AwsProvider aws)
    {
        this.settings = settings;
        this.identity = identity;
        this.network = network;
        this.aws = aws;
        functions = new AwsFunctions("functions", new()
        {
            Region = settings.Region,
            Account = settings.Account,
            VpcId = network.VpcId,
            Keys = PlatformNaming.TenantKeys,
        }, OnAws);
    }

    private ComponentResourceOptions OnAws => new() { Providers = { aws } };

    /// <summary>Who signs certificates.</summary>
    public CertificateIssuer Issuer() =>
        settings.Platform.Certificates is { } authority && settings.HostedZone is { } zone
            ? new CertificateIssuer.Acme(
                authority.Server,
                authority.Email,
                new ClusterIssuerSpecAcmeSolversDns01Args
                {
                    Route53 = new ClusterIssuerSpecAcmeSolversDns01Route53Args
                    {
                        Region = settings.Region,
                        HostedZoneID = zone.Id,
                    },
                },
                AwsDnsWriter.ForCertificates(identity, zone.Id, OnAws))
            : new CertificateIssuer.SelfSigned();

    /// <summary>Where records are written; null: people see to them.</summary>
    public DnsZone? Zone() => settings.HostedZone is { } zone
        ? new DnsZone("aws", PlatformNaming.ControlPlane, AwsDnsWriter.ForRecords(identity, zone.Id, OnAws))
        {
            Arguments = [$"--zone-id-filter={zone.Id}"],
        }
        : null;

    /// <summary>Where secrets are kept; the platform's own are written there.</summary>
    public AwsSecretStores SecretsWith(ImmutableDictionary<string, Output<string>> values) => new("secret-stores", new()
    {
        Identity = identity,
        Region = settings.Region,
        Account = settings.Account,
        PlatformKeys = PlatformNaming.PlatformKeys,
        TenantKeys = PlatformNaming.TenantKeys,
        Values = values,
    }, OnAws);

    /// <summary>Where a further cluster, itself one of EKS, reads teams' secrets.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="identity">What EKS calls it.</param>
    public SecretsBackend TenantSecretsIn(string cluster, string identity) => new AwsTenantReader(cluster, new()
    {
        Cluster = identity,
        Region = settings.Region,
        Account = settings.Account,
        TenantKeys = PlatformNaming.TenantKeys,
    }, OnAws).Backend;

    /// <summary>What Crossplane makes on AWS.</summary>
    public CrossplaneAws ResourcesFor(Crossplane crossplane, KubernetesProvider cluster) => new("aws-resources", new()
    {
        Crossplane = crossplane,
        Identity = identity,
        Region = settings.Region,
        FunctionRole = functions.RoleArn,
    }, new() { Providers = { aws, cluster } });

    /// <summary>What Compositions may know.</summary>
    public Output<JsonObject> Data(Output<string> repository) =>
        Output.Tuple(
                repository,
                network.VpcId,
                Output.All(network.PrivateSubnetIds),
                functions.SecurityGroupId,
                functions.RoleArn)
            .Apply(facts => PlatformConfig.Of(new AwsPlatformData
            {
                ControlPlane = PlatformNaming.ControlPlane,
                Domain = settings.Platform.Domain,
                ManagementRepository = facts.Item1,
                ImmediateSchemaChanges = settings.Platform.ImmediateSchemaChanges,
                Aws = new AwsData
                {
                    Account = settings.Account,
                    Region = settings.Region,
                    VpcId = facts.Item2,
                    VpcCidr = settings.Network.Cidr,
                    DatabaseSubnetIds = facts.Item3,
                    FunctionSubnetIds = facts.Item3,
                    FunctionSecurityGroupIds = [facts.Item4],
                    FunctionRoleArn = facts.Item5,
                },
            }));
}
