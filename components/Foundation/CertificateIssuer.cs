using Pulumi.Kubernetes.Types.Inputs.CertManager.V1;

namespace Infra.Components.Foundation;

/// <summary>Who signs the certificates of the Gateways.</summary>
public abstract record CertificateIssuer
{
    private CertificateIssuer()
    {
    }

    internal abstract WorkloadIdentity Identity { get; }

    internal abstract ClusterIssuerSpecArgs Spec { get; }

    /// <summary>Nobody: browsers warn. For clusters without a domain of their own.</summary>
    public sealed record SelfSigned : CertificateIssuer
    {
        internal override WorkloadIdentity Identity => WorkloadIdentity.None;

        internal override ClusterIssuerSpecArgs Spec => new() { SelfSigned = new ClusterIssuerSpecSelfSignedArgs() };
    }

    /// <summary>A public authority, convinced by DNS records: the only proof that it takes for wildcards.</summary>
    /// <param name="Server">URL of its directory.</param>
    /// <param name="Email">Who is told when a certificate runs out.</param>
    /// <param name="Solver">How the records are written.</param>
    /// <param name="Writer">Who may write them.</param>
    public sealed record Acme(
        string Server,
        string Email,
        ClusterIssuerSpecAcmeSolversDns01Args Solver,
        WorkloadIdentity Writer) : CertificateIssuer
    {
        internal override WorkloadIdentity Identity => Writer;

        internal override ClusterIssuerSpecArgs Spec => new()
        {
            Acme = new ClusterIssuerSpecAcmeArgs
            {
                Server = Server,
                Email = Email,
                PrivateKeySecretRef = new ClusterIssuerSpecAcmePrivateKeySecretRefArgs { Name = "acme-account" },
                Solvers = new ClusterIssuerSpecAcmeSolversArgs { Dns01 = Solver },
            },
        };
    }
}
