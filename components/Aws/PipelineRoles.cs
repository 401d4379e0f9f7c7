using Pulumi.Aws.Iam;

using Infra.Components.Pipelines;

namespace Infra.Components.Aws;

/// <summary>Who the pipelines of one environment are on AWS: one role that looks and one that changes, assumed with
/// tokens of GitHub. No key is stored anywhere.</summary>
/// <remarks>One OIDC provider per account: an account holds one environment.</remarks>
public sealed class PipelineRoles : ComponentResource
{
    private readonly OpenIdConnectProvider github;

    /// <summary>The roles are called <c>(name)-preview</c> and <c>(name)-apply</c>, so that workflows know them before
    /// they exist.</summary>
    public PipelineRoles(string name, PipelineRolesArgs args, ComponentResourceOptions? options = null)
        : base("infra:aws:PipelineRoles", name, options)
    {
        github = new OpenIdConnectProvider(name, new()
        {
            Url = GitHubSubject.Issuer,
            ClientIdLists = GitHubTrust.Audience,
        }, Children.Of(this));

        var preview = AssumedBy($"{name}-preview", args.PreviewSubject);
        Grant($"{name}-preview", preview, "ReadOnlyAccess", PipelineRights.OfPreview());
        var apply = AssumedBy($"{name}-apply", args.ApplySubject);
        Grant($"{name}-apply", apply, "PowerUserAccess", PipelineRights.OfApply(args.Account, name));

        TokenProvider = github.Arn;
        PreviewRole = preview.Arn;
        ApplyRole = apply.Arn;
        RegisterOutputs();
    }

    /// <summary>ARN of the account's OIDC provider for GitHub; there can be one only.</summary>
    public Output<string> TokenProvider { get; }

    /// <summary>ARN of the role that previews.</summary>
    public Output<string> PreviewRole { get; }

    /// <summary>ARN of the role that deploys.</summary>
    public Output<string> ApplyRole { get; }

    private Role AssumedBy(string name, Input<string> subject) => new(name, new()
    {
        Name = name,
        MaxSessionDuration = 3600,
        AssumeRolePolicy = Output.Tuple(github.Arn, subject.ToOutput())
            .Apply(static both => GitHubTrust.PolicyFor(both.Item1, both.Item2)),
    }, Children.Of(this));

    private void Grant(string name, Role role, string managed, string rights)
    {
        _ = new RolePolicyAttachment(name, new()
        {
            Role = role.Name,
            PolicyArn = $"arn:aws:iam::aws:policy/{managed}",
        }, Children.Of(this));
        _ = new RolePolicy(name, new() { Role = role.Id, Policy = rights }, Children.Of(this));
    }
}
