using Pulumi.Aws.Iam;

namespace Infra.Components.Aws;

/// <summary>An IAM role with policies that AWS keeps, or with rights of its own.</summary>
/// <remarks>To depend on it is to depend on its policies too.</remarks>
internal sealed class AwsRole : ComponentResource
{
    public AwsRole(string name, AwsRoleArgs args, ComponentResourceOptions? options = null)
        : base("infra:aws:Role", name, options)
    {
        var settings = new RoleArgs { AssumeRolePolicy = args.Trust };
        if (args.Boundary is { } boundary)
        {
            settings.PermissionsBoundary = boundary;
        }

        var role = new Role(name, settings, Children.Of(this));
        foreach (var policy in args.Policies)
        {
            _ = new RolePolicyAttachment($"{name}-{policy.Split('/')[^1]}", new()
            {
                Role = role.Name,
                PolicyArn = $"arn:aws:iam::aws:policy/{policy}",
            }, Children.Of(this));
        }

        if (args.Rights is { } rights)
        {
            _ = new RolePolicy(name, new() { Role = role.Id, Policy = rights }, Children.Of(this));
        }

        Arn = role.Arn;
        RegisterOutputs();
    }

    /// <summary>The role.</summary>
    public Output<string> Arn { get; }
}
