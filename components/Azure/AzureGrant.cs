using Pulumi.Azure.Authorization;

namespace Infra.Components.Azure;

/// <summary>A role over a scope.</summary>
public sealed record AzureGrant
{
    private AzureGrant(Input<string> scope) => Scope = scope;

    internal Input<string> Scope { get; }

    private Input<string>? RoleName { get; init; }

    private Input<string>? RoleId { get; init; }

    private string? Condition { get; init; }

    /// <summary>A role that Azure brings.</summary>
    /// <param name="role">The role by name.</param>
    /// <param name="scope">Id of what it is over: a resource or a group of them.</param>
    /// <param name="condition">What else must hold, in Azure's language of conditions. Default: nothing.</param>
    public static AzureGrant Of(string role, Input<string> scope, string? condition = null) =>
        new(scope) { RoleName = role, Condition = condition };

    /// <summary>A role of our own, over the scope that it was made for.</summary>
    public static AzureGrant Of(RoleDefinition role) =>
        new(role.Scope) { RoleId = role.RoleDefinitionResourceId };

    /// <summary>The grant to a principal of a kind: <c>ServicePrincipal</c> or <c>Group</c>.</summary>
    internal AssignmentArgs To(Input<string> principal, string kind = "ServicePrincipal")
    {
        var args = new AssignmentArgs
        {
            Scope = Scope,
            RoleDefinitionName = RoleName!,
            RoleDefinitionId = RoleId!,
            PrincipalId = principal,
            PrincipalType = kind,
        };
        if (Condition is { } condition)
        {
            args.Condition = condition;
            args.ConditionVersion = "2.0";
        }

        return args;
    }
}
