using Pulumi.Aws.Eks;
using Pulumi.Aws.Eks.Inputs;

namespace Infra.Components.Aws;

/// <summary>Who administers a cluster: IAM principals, not Kubernetes users.</summary>
internal sealed class EksAccess : ComponentResource
{
    private const string AdministratorPolicy =
        "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy";

    public EksAccess(string name, Cluster cluster, EksSize size, ComponentResourceOptions options)
        : base("infra:aws:EksAccess", name, options)
    {
        foreach (var principal in size.Administrators)
        {
            // arn:aws:iam::111122223333:role/platform-deployer → role-platform-deployer
            var person = principal[(principal.LastIndexOf(':') + 1)..].Replace('/', '-');
            var entry = new AccessEntry(person, new()
            {
                ClusterName = cluster.Name,
                PrincipalArn = principal,
                Type = "STANDARD",
            }, Children.Of(this));
            _ = new AccessPolicyAssociation(person, new()
            {
                ClusterName = cluster.Name,
                PrincipalArn = entry.PrincipalArn,
                PolicyArn = AdministratorPolicy,
                AccessScope = new AccessPolicyAssociationAccessScopeArgs { Type = "cluster" },
            }, Children.Of(this));
        }

        RegisterOutputs();
    }
}
