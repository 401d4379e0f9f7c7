namespace Infra.Stacks.Tests.Admission;

/// <summary>Packages of Crossplane, right and wrong.</summary>
internal static class PackageCases
{
    private const string Contrib = "xpkg.crossplane.io/crossplane-contrib";
    private const string Digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    public static IEnumerable<AdmissionCase> All => [.. Packages, .. Images, .. Runtimes];

    private static AdmissionCase[] Packages { get; } =
    [
        Package("Provider", $"{Contrib}/provider-kubernetes:v1.2.1"),
        Package("Function", $"{Contrib}/function-auto-ready@{Digest}"),
        Package("Provider", $"{Contrib}/provider-aws-rds:v2.6.0@{Digest}"),
        Package("Configuration", $"{Contrib}/configuration-app:v10.20.30"),
        Package("Provider", $"{Contrib}/provider-sql:v0.0.0"),
        Package("Provider", "xpkg.upbound.io/upbound/provider-aws-rds:v2.6.0", "come from"),
        Package("Function", "docker.io/crossplane-contrib/function-auto-ready:v0.7.0", "come from"),
        Package("Configuration", "crossplane-contrib/configuration-app:v1.0.0", "come from"),
        Package("Provider", "evil.example.org/xpkg.crossplane.io/crossplane-contrib/a:v1.0.0", "come from"),
        Package("Provider", "xpkg.crossplane.io/crossplane-contrib-2/provider-sql:v0.16.0", "come from"),
        Package("Provider", $"{Contrib}/provider-sql", "one version"),
        Package("Provider", $"{Contrib}/provider-sql:latest", "one version"),
        Package("Function", $"{Contrib}/function-auto-ready:v0", "one version"),
        Package("Provider", $"{Contrib}/provider-sql:v0.16.0-rc.1", "one version"),
        Package("Provider", $"{Contrib}/provider-sql@sha256:0123", "one version"),
    ];

    private static AdmissionCase[] Images { get; } =
    [
        Accepted("ImageConfig", "{object: {metadata: {name: other}}}"),
        Accepted("ImageConfig", "{object: {spec: {registry: null}}}"),
        Accepted("ImageConfig", "{object: {spec: {matchImages: [{prefix: registry.example.org}]}}}"),
        Accepted("ImageConfig", "{object: {spec: {runtime: {configRef: {name: provider-sql}}}}}"),
        Accepted("ImageConfig", "{object: {spec: {verification: {provider: Cosign}}}}"),
        Rewrite("registry.example.org"),
        Rewrite("xpkg.crossplane.io/crossplane-contrib"),
        Rewrite("copies.example.org/all"),
        Rewrite("''"),
        new("platform-package-images", "ImageConfig", "{old: {}, object: {spec: {rewriteImage: {prefix: other}}}}",
            "named"),
    ];

    private static AdmissionCase[] Runtimes { get; } =
    [
        Accepted("DeploymentRuntimeConfig", "{object: {spec: {deploymentTemplate: null}}}"),
        Accepted("DeploymentRuntimeConfig", "{object: {spec: null}}"),
        Pod("hostNetwork: false"),
        Pod("containers: [{name: package-runtime}]"),
        Pod("volumes: [{name: cache, emptyDir: {}}]"),
        Pod("initContainers: [{name: wait, securityContext: {runAsNonRoot: true}}]"),
        Pod("hostNetwork: true", "own namespaces"),
        Pod("hostPID: true", "own namespaces"),
        Pod("hostIPC: true", "own namespaces"),
        Pod("containers: [{name: a}, {name: b, securityContext: {privileged: true}}]", "privileged"),
        Pod("initContainers: [{name: a, securityContext: {privileged: true}}]", "privileged"),
        Pod("volumes: [{name: node, hostPath: {path: /}}]", "files"),
    ];

    private static AdmissionCase Package(string kind, string package, string? message = null) =>
        new("platform-packages", kind, $"{{object: {{spec: {{package: '{package}'}}}}}}", message);

    private static AdmissionCase Rewrite(string prefix) => new(
        "platform-package-images",
        "ImageConfig",
        $"{{object: {{spec: {{rewriteImage: {{prefix: {prefix}}}}}}}}}",
        "named");

    private static AdmissionCase Pod(string pod, string? message = null) => new(
        "platform-runtime-configs",
        "DeploymentRuntimeConfig",
        $"{{object: {{spec: {{deploymentTemplate: {{spec: {{template: {{spec: {{{pod}}}}}}}}}}}}}}}",
        message);

    private static AdmissionCase Accepted(string kind, string change) =>
        new(kind == "ImageConfig" ? "platform-package-images" : "platform-runtime-configs", kind, change, null);
}
