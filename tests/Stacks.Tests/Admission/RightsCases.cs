namespace Infra.Stacks.Tests.Admission;

/// <summary>Who deploys and who may do everything, right and wrong.</summary>
internal static class RightsCases
{
    private const string Project = "{object: {spec: {template: {spec: {project: ";

    public static IEnumerable<AdmissionCase> All => [.. Applications, .. Sets, .. Administrators, .. Objects];

    private static AdmissionCase[] Applications { get; } =
    [
        Application("{project: platform}"),
        Application("{project: default-2}"),
        Application("{project: team-b}"),
        Application("{destination: {namespace: argocd}}"),
        Application("{source: {repoURL: 'https://git.example.org/a'}}"),
        Application("{project: default}", "project of its own"),
        Application("{project: ''}", "project of its own"),
        Application("{project: null}", "cannot be judged"),
        new(
            "platform-projects",
            "Application",
            "{old: {}, object: {spec: {project: default}}}",
            "project of its own"),
        new(
            "platform-projects",
            "Application",
            "{by: cluster, object: {spec: {project: default}}}",
            "project of its own"),
    ];

    private static AdmissionCase[] Sets { get; } =
    [
        Set($"{Project}platform}}}}}}}}}}"),
        Set($"{Project}'{{{{ index .path.segments 1 }}}}'}}}}}}}}}}"),
        Set("{object: {spec: {goTemplate: true}}}"),
        Set("{object: {spec: {generators: []}}}"),
        Set("{object: {metadata: {name: other}}}"),
        Set($"{Project}default}}}}}}}}}}", "project of their own"),
        Set($"{Project}''}}}}}}}}}}", "project of their own"),
        Set($"{Project}null}}}}}}}}}}", "cannot be judged"),
        Set("{object: {spec: {templatePatch: '{spec: {project: default}}'}}}", "in its template"),
        Set("{old: {}, object: {spec: {templatePatch: ''}}}", "in its template"),
    ];

    private static AdmissionCase[] Administrators { get; } =
    [
        Bound("ClusterRoleBinding", "{object: {roleRef: {name: admin}}}"),
        Bound("RoleBinding", "{object: {roleRef: {name: platform-tenant}}}"),
        Bound("ClusterRoleBinding", "{object: {roleRef: {name: cluster-admins}}}"),
        Bound("ClusterRoleBinding", "{by: cluster, object: {roleRef: {name: cluster-admin}}}"),
        Bound("RoleBinding", "{by: cluster, old: {}, object: {roleRef: {name: cluster-admin}}}"),
        Bound("ClusterRoleBinding", "{object: {roleRef: {name: cluster-admin}}}", "administrators"),
        Bound("RoleBinding", "{object: {roleRef: {name: cluster-admin}}}", "administrators"),
        Bound("ClusterRoleBinding", "{by: crossplane, object: {roleRef: {name: cluster-admin}}}", "administrators"),
        Bound("RoleBinding", "{by: team, object: {roleRef: {name: cluster-admin}}}", "administrators"),
        Bound("ClusterRoleBinding", "{old: {}, object: {roleRef: {name: cluster-admin}}}", "administrators"),
    ];

    private static AdmissionCase[] Objects { get; } =
    [
        Elsewhere("{by: crossplane}"),
        Elsewhere("{by: crossplane, old: {}, object: {metadata: {namespace: team-a}}}"),
        Elsewhere("{by: provider, old: {}}"),
        Elsewhere("{by: provider, old: {}, object: {spec: {deletionPolicy: Orphan}}}"),
        Elsewhere("{by: crossplane, object: {spec: {providerConfigRef: {name: edge}}}}"),
        Elsewhere("{by: team}", "only Crossplane"),
        Elsewhere("{by: somebody}", "only Crossplane"),
        Elsewhere("{by: impostor}", "only Crossplane"),
        Elsewhere("{by: team, old: {}}", "only Crossplane"),
        Elsewhere("{by: cluster}", "only Crossplane"),
    ];

    private static AdmissionCase Application(string spec, string? message = null) =>
        new("platform-projects", "Application", $"{{object: {{spec: {spec}}}}}", message);

    private static AdmissionCase Set(string change, string? message = null) =>
        new("platform-project-sets", "ApplicationSet", change, message);

    private static AdmissionCase Bound(string kind, string change, string? message = null) =>
        new("platform-administrators", kind, change, message);

    private static AdmissionCase Elsewhere(string change, string? message = null) =>
        new("platform-objects", "Object", change, message);
}
