namespace Infra.Components.Aws;

/// <summary>Settings of <see cref="AwsRole"/>.</summary>
internal sealed record AwsRoleArgs
{
    /// <summary>Who may assume it, as a trust policy.</summary>
    public required Input<string> Trust { get; init; }

    /// <summary>Names of the policies of AWS that it has. Default: none.</summary>
    public ImmutableArray<string> Policies { get; init; } = [];

    /// <summary>Rights of its own, as a policy document. Default: none.</summary>
    public Input<string>? Rights { get; init; }

    /// <summary>ARN of the policy beyond which it never gets, whatever else is attached to it. Default: none.</summary>
    public Input<string>? Boundary { get; init; }
}
