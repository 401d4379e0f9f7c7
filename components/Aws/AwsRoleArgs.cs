namespace Infra.Components.Aws;

/// <summary>Settings of <see cref="AwsRole"/>.</summary>
internal sealed record AwsRoleArgs
{
    /// <summary>Who may assume it.</summary>
    public required RolePrincipal Principal { get; init; }

    /// <summary>Names of the policies of AWS that it has.</summary>
    public required ImmutableArray<string> Policies { get; init; }
}
