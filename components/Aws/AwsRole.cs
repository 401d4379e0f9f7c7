using Pulumi.Aws.Iam;

namespace Infra.Components.Aws;

/// <summary>An IAM role of a service, with policies that AWS keeps.</summary>
/// <remarks>To depend on it is to depend on its policies too.</remarks>
internal sealed class AwsRole : ComponentResource
{
    public AwsRole(string name, AwsRoleArgs args, ComponentResourceOptions? options = null)
        : base("infra:aws:Role", name, options)
    {
        var role = new Role(name, new() { AssumeRolePolicy = args.Principal.TrustPolicy }, Children.Of(this));
        foreach (var policy in args.Policies)
        {
            _ = new RolePolicyAttachment($"{name}-{policy.Split('/')[^1]}", new()
            {
                Role = role.Name,
                PolicyArn = $"arn:aws:iam::aws:policy/{policy}",
            }, Children.Of(this));
        }

        Arn = role.Arn;
        RegisterOutputs();
    }

    /// <summary>The role.</summary>
    public Output<string> Arn { get; }
}
