namespace Infra.Components.Gcp;

/// <summary>What the pipelines' accounts may do.</summary>
internal static class GcpPipelineRights
{
    private static readonly ImmutableArray<string> Deploying =
    [
        "roles/editor",
        // What an editor may not: the insides of clusters, values of secrets, and who is who.
        "roles/container.admin", "roles/dns.admin", "roles/iam.roleAdmin", "roles/iam.serviceAccountAdmin",
        "roles/iam.workloadIdentityPoolAdmin", "roles/artifactregistry.admin", "roles/secretmanager.admin",
        "roles/servicenetworking.networksAdmin",
    ];

    // What the environment gives to its own identities; what pipelines have is not among it.
    private static readonly ImmutableArray<string> Given =
    [
        .. GkeNodePool.Roles, "roles/dns.reader", "roles/secretmanager.secretAccessor",
    ];

    /// <summary>Whoever opens a pull request sees the plan, never a secret's value.</summary>
    public static ImmutableArray<GcpGrant> OfPreview() => [new GcpGrant.OnProject("roles/viewer")];

    /// <summary>Roles come and go with the platform, but only those that it gives itself.</summary>
    public static ImmutableArray<GcpGrant> OfApply(GcpPlace place)
    {
        var roles = Given.Concat(GivenOfOurOwn().Select(name => GcpRole.FullNameOf(name, place)));
        var list = string.Join(", ", roles.Select(static role => $"'{role}'"));
        return
        [
            .. Deploying.Select(static role => new GcpGrant.OnProject(role)),
            new GcpGrant.OnProject("roles/resourcemanager.projectIamAdmin")
            {
                Condition = $"api.getAttribute('iam.googleapis.com/modifiedGrantsByRole', []).hasOnly([{list}])",
            },
        ];
    }

    private static IEnumerable<string> GivenOfOurOwn() =>
    [
        GcpSecretStores.Maker, GcpSecretStores.Keeper,
        .. CrossplaneGcpArgs.PlatformMembers.Select(static member => member.Package.Name),
    ];
}
