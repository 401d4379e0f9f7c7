namespace Infra.Components.Foundation;

/// <summary>Who deploys, and who may do everything.</summary>
internal static class RightsPolicies
{
    private const string ArgoCd = "argoproj.io";

    public static ImmutableArray<AdmissionPolicy> All => [Projects, ProjectsOfSets, Administrators, Objects];

    private static AdmissionPolicy Projects => new("platform-projects", ArgoCd, "applications")
    {
        Rules = [("!(object.spec.project in ['', 'default'])", "an application belongs to a project of its own")],
    };

    private static AdmissionPolicy ProjectsOfSets => new("platform-project-sets", ArgoCd, "applicationsets")
    {
        Rules =
        [
            (
                "!(object.spec.template.spec.project in ['', 'default'])",
                "applications belong to a project of their own"),
            ("!has(object.spec.templatePatch)", "the project of an application stands in its template"),
        ],
    };

    private static AdmissionPolicy Administrators => new(
        "platform-administrators", "rbac.authorization.k8s.io", "clusterrolebindings", "rolebindings")
    {
        Rules =
        [
            (
                "object.roleRef.name != 'cluster-admin' || 'system:masters' in request.userInfo.groups",
                "nothing but the cluster itself makes administrators"),
        ],
    };

    // Such an object makes anything, in this cluster or another, with the rights of the provider.
    private static AdmissionPolicy Objects => new("platform-objects", "kubernetes.m.crossplane.io", "objects")
    {
        Rules = [(ClaimPolicies.ByCrossplane, "only Crossplane makes objects in other clusters")],
    };
}
