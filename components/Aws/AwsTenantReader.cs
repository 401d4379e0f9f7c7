using Pulumi.Aws.Eks;
using Pulumi.Kubernetes.Types.Inputs.ExternalSecrets.V1;

using Infra.Components.Secrets;

namespace Infra.Components.Aws;

/// <summary>External Secrets of another EKS cluster of the account: it reads teams' keys, and nothing else.</summary>
/// <remarks>That cluster's nodes run the agent of Pod Identity; whoever made the cluster sees to it.</remarks>
public sealed class AwsTenantReader : ComponentResource
{
    /// <summary>The role of External Secrets there.</summary>
    public AwsTenantReader(string name, AwsTenantReaderArgs args, ComponentResourceOptions? options = null)
        : base("infra:aws:TenantReader", name, options)
    {
        var title = $"{name}-tenants";
        var role = new AwsRole(title, new()
        {
            Trust = RolePrincipal.Pods.TrustPolicy,
            Rights = AwsPolicy.Of(new AwsStatement(
                [.. AwsSecretStores.Reading],
                $"arn:aws:secretsmanager:{args.Region}:{args.Account}:secret:{args.TenantKeys}-*")),
        }, Children.Of(this));
        var link = new PodIdentityAssociation(title, new()
        {
            ClusterName = args.Cluster,
            Namespace = PlatformSecrets.Home,
            ServiceAccount = PlatformSecrets.Controller,
            RoleArn = role.Arn,
        }, Children.Of(this, role));
        var access = new StoreAccess(new ClusterSecretStoreSpecProviderArgs
        {
            Aws = new ClusterSecretStoreSpecProviderAwsArgs { Service = "SecretsManager", Region = args.Region },
        });
        Backend = new SecretsBackend.Service("aws", access, access)
        {
            Controller = new WorkloadIdentity { Needs = [link] },
        };
        RegisterOutputs();
    }

    /// <summary>The same, as the element takes it.</summary>
    public SecretsBackend Backend { get; }
}
