using Infra.Components.Foundation;

using Pulumi.Kubernetes.Types.Inputs.CertManager.V1;

namespace Infra.Components.Gcp;

/// <summary>A public zone of Cloud DNS that exists in the project, and who may write its records.</summary>
/// <param name="Zone">Name of the managed zone.</param>
/// <param name="Name">Its domain.</param>
public sealed record GcpDnsZone(string Zone, string Name)
{
    /// <summary>How cert-manager proves with records that a domain is ours.</summary>
    /// <param name="authority">Directory and mail address of the public authority.</param>
    /// <param name="cluster">Where cert-manager runs.</param>
    /// <param name="options">Whose child the identity is.</param>
    public CertificateIssuer Issuer(
        (string Server, string Email) authority,
        GkeWorkloadIdentity cluster,
        ComponentResourceOptions? options = null) => new CertificateIssuer.Acme(
            authority.Server,
            authority.Email,
            new ClusterIssuerSpecAcmeSolversDns01Args
            {
                CloudDNS = new ClusterIssuerSpecAcmeSolversDns01CloudDNSArgs
                {
                    Project = cluster.Place.Project,
                    HostedZoneName = Zone,
                },
            },
            WriterFor(Certificates.Name, cluster, options));

    /// <summary>How ExternalDNS writes records.</summary>
    /// <param name="owner">Who the records belong to.</param>
    /// <param name="cluster">Where it runs.</param>
    /// <param name="options">Whose child the identity is.</param>
    public DnsZone Records(string owner, GkeWorkloadIdentity cluster, ComponentResourceOptions? options = null) =>
        new("google", owner, WriterFor(ExternalDns.Name, cluster, options))
        {
            Arguments = [$"--google-project={cluster.Place.Project}", $"--zone-id-filter={Zone}"],
        };

    // Both run in a namespace that is called like their ServiceAccount; zones can be found over a project only.
    private WorkloadIdentity WriterFor(string name, GkeWorkloadIdentity cluster, ComponentResourceOptions? options) =>
        new GcpIdentity(name, new()
        {
            Cluster = cluster,
            Namespace = name,
            ServiceAccount = name,
            Grants = [new GcpGrant.OnProject("roles/dns.reader"), new GcpGrant.OnZone("roles/dns.admin", Zone)],
        }, options).Workload;
}
