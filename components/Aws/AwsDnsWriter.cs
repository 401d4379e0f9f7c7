using Infra.Components.Foundation;

namespace Infra.Components.Aws;

/// <summary>Pods that may write records of one zone of Route 53.</summary>
public static class AwsDnsWriter
{
    /// <summary>A role for cert-manager, which proves with records that a domain is ours.</summary>
    public static WorkloadIdentity ForCertificates(
        EksWorkloadIdentity identity,
        string zone,
        ComponentResourceOptions? options = null) => Of(Certificates.Name, identity, zone, options);

    /// <summary>A role for ExternalDNS.</summary>
    public static WorkloadIdentity ForRecords(
        EksWorkloadIdentity identity,
        string zone,
        ComponentResourceOptions? options = null) => Of(ExternalDns.Name, identity, zone, options);

    // Both run in a namespace that is called like their ServiceAccount.
    private static WorkloadIdentity Of(
        string name,
        EksWorkloadIdentity identity,
        string zone,
        ComponentResourceOptions? options) => new PodIdentity(name, new()
        {
            Identity = identity,
            Namespace = name,
            ServiceAccount = name,
            Rights = AwsPolicy.Of(
                new AwsStatement(
                    ["route53:ChangeResourceRecordSets", "route53:ListResourceRecordSets"],
                    $"arn:aws:route53:::hostedzone/{zone}"),
                new AwsStatement(
                    ["route53:GetChange", "route53:ListHostedZones", "route53:ListHostedZonesByName"],
                    "*")),
        }, options).Identity;
}
