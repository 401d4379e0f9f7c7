using System.Text.Json.Nodes;

using Infra.Components.Foundation;

using Pulumi.Kubernetes.Types.Inputs.CertManager.V1;

using ManagedIdentity =
    Pulumi.Kubernetes.Types.Inputs.CertManager.V1.ClusterIssuerSpecAcmeSolversDns01AzureDNSManagedIdentityArgs;

namespace Infra.Components.Azure;

/// <summary>A public zone of Azure DNS that exists, and who may write its records.</summary>
/// <param name="Name">Its domain.</param>
/// <param name="ResourceGroup">Name of the group that it is in: often another than the environment's.</param>
public sealed record AzureDnsZone(string Name, string ResourceGroup)
{
    private const string Role = "DNS Zone Contributor";

    /// <summary>How cert-manager proves with records that a domain is ours.</summary>
    /// <param name="authority">Directory and mail address of the public authority.</param>
    /// <param name="cluster">Where cert-manager runs.</param>
    /// <param name="options">Whose child the identity is.</param>
    public CertificateIssuer Issuer(
        (string Server, string Email) authority,
        AksWorkloadIdentity cluster,
        ComponentResourceOptions? options = null)
    {
        var writer = WriterFor(Certificates.Name, cluster, options);
        return new CertificateIssuer.Acme(
            authority.Server,
            authority.Email,
            new ClusterIssuerSpecAcmeSolversDns01Args
            {
                AzureDNS = new ClusterIssuerSpecAcmeSolversDns01AzureDNSArgs
                {
                    SubscriptionID = cluster.Place.Subscription,
                    ResourceGroupName = ResourceGroup,
                    HostedZoneName = Name,
                    Environment = "AzurePublicCloud",
                    ManagedIdentity = new ManagedIdentity { ClientID = writer.ClientId },
                },
            },
            writer.Workload);
    }

    /// <summary>How ExternalDNS writes records.</summary>
    /// <param name="owner">Who the records belong to.</param>
    /// <param name="cluster">Where it runs.</param>
    /// <param name="options">Whose child the identity is.</param>
    public DnsZone Records(string owner, AksWorkloadIdentity cluster, ComponentResourceOptions? options = null) =>
        new("azure", owner, WriterFor(ExternalDns.Name, cluster, options).Workload)
        {
            File = ("azure.json", new JsonObject
            {
                ["tenantId"] = cluster.Place.Tenant,
                ["subscriptionId"] = cluster.Place.Subscription,
                ["resourceGroup"] = ResourceGroup,
                ["useWorkloadIdentityExtension"] = true,
            }.ToJsonString()),
        };

    // Both run in a namespace that is called like their ServiceAccount.
    private AzureIdentity WriterFor(string name, AksWorkloadIdentity cluster, ComponentResourceOptions? options)
    {
        var group = $"/subscriptions/{cluster.Place.Subscription}/resourceGroups/{ResourceGroup}";
        var grant = AzureGrant.Of(Role, $"{group}/providers/Microsoft.Network/dnsZones/{Name}");
        return new AzureIdentity(name, cluster.For(name, name, grant), options);
    }
}
