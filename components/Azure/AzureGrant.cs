namespace Infra.Components.Azure;

/// <summary>A role over a scope.</summary>
/// <param name="Role">The role by name.</param>
/// <param name="Scope">Id of what it is over: a resource or a group of them.</param>
public sealed record AzureGrant(string Role, Input<string> Scope);
