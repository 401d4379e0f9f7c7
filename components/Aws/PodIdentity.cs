using Pulumi.Aws.Eks;

namespace Infra.Components.Aws;

/// <summary>An IAM role for the pods of one ServiceAccount; no key is stored anywhere.</summary>
/// <remarks>Pods that were started before it exists do not have it: what starts them depends on this.</remarks>
public sealed class PodIdentity : ComponentResource
{
    /// <summary>A role called after <paramref name="name"/>.</summary>
    public PodIdentity(string name, PodIdentityArgs args, ComponentResourceOptions? options = null)
        : base("infra:aws:PodIdentity", name, options)
    {
        var role = new AwsRole(name, new AwsRoleArgs
        {
            Trust = RolePrincipal.Pods.TrustPolicy,
            Policies = args.Policies,
            Rights = args.Rights,
            Boundary = args.Boundary,
        }, Children.Of(this));
        _ = new PodIdentityAssociation(name, new()
        {
            ClusterName = args.Identity.ClusterName,
            Namespace = args.Namespace,
            ServiceAccount = args.ServiceAccount,
            RoleArn = role.Arn,
        }, Children.Of(this, role, args.Identity.Agent));
        RoleArn = role.Arn;
        RegisterOutputs();
    }

    /// <summary>The role.</summary>
    public Output<string> RoleArn { get; }

    /// <summary>The same, as elements of the platform take it.</summary>
    public WorkloadIdentity Identity => new() { Needs = [this] };
}
