using Pulumi.Gcp.Projects;

namespace Infra.Components.Gcp;

/// <summary>Roles of our own, each exactly what somebody needs.</summary>
internal static class GcpRole
{
    /// <summary>A role of some permissions.</summary>
    public static IAMCustomRole Of(
        string name, GcpPlace place, ImmutableArray<string> permissions, CustomResourceOptions options) =>
        new(name, new()
        {
            Project = place.Project,
            RoleId = IdOf(name),
            Title = $"{name} of {Deployment.Instance.StackName}",
            Permissions = permissions.Order(StringComparer.Ordinal).ToArray(),
        }, options);

    /// <summary>What a role is called where it is given to somebody.</summary>
    public static string FullNameOf(string name, GcpPlace place) => $"projects/{place.Project}/roles/{IdOf(name)}";

    // Two environments of a project must differ, and hyphens are refused.
    private static string IdOf(string name) => $"{Deployment.Instance.StackName}_{name}".Replace('-', '_');
}
