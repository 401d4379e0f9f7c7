namespace Infra.Components.Foundation;

/// <summary>Where Crossplane packages come from, and how they run: their pods may do what Compositions need.</summary>
internal static class PackagePolicies
{
    private const string Group = "pkg.crossplane.io";

    public static IEnumerable<AdmissionPolicy> Of(AdmissionRules rules) =>
        [Packages(rules), Images(rules), RuntimeConfigs];

    private static AdmissionPolicy RuntimeConfigs => new("platform-runtime-configs", Group, "deploymentruntimeconfigs")
    {
        Variables = [("pod", "object.?spec.deploymentTemplate.spec.template.spec.orValue({})")],
        Rules =
        [
            (
                "!variables.pod.?hostNetwork.orValue(false) && !variables.pod.?hostPID.orValue(false) && "
                + "!variables.pod.?hostIPC.orValue(false)",
                "a package does not run in the node's own namespaces"),
            (
                "(variables.pod.?containers.orValue([]) + variables.pod.?initContainers.orValue([]))"
                + ".all(c, !c.?securityContext.privileged.orValue(false))",
                "a package does not run privileged"),
            (
                "variables.pod.?volumes.orValue([]).all(v, !has(v.hostPath))",
                "a package does not see the node's files"),
        ],
    };

    private static AdmissionPolicy Packages(AdmissionRules rules) => new(
        "platform-packages", Group, "providers", "functions", "configurations")
    {
        Rules =
        [
            (
                $"[{Cel.Texts(rules.PackagePrefixes)}].exists(p, object.spec.package.startsWith(p))",
                $"packages come from {string.Join(" or ", rules.PackagePrefixes)}"),
            (
                "object.spec.package.matches('(@sha256:[0-9a-f]{64}|:v[0-9]+[.][0-9]+[.][0-9]+)$')",
                "a package is one version of it, by digest or by release"),
        ],
    };

    // What an image is called in a package says little while anybody could send that name elsewhere.
    private static AdmissionPolicy Images(AdmissionRules rules) => new(
        "platform-package-images", Group, "imageconfigs")
    {
        Rules =
        [
            rules.PackageMirror is { } mirror
                ? (
                    "!has(object.spec.rewriteImage) || "
                    + $"object.spec.rewriteImage.prefix.startsWith({Cel.Text($"{mirror}/")})",
                    $"images of packages come from where they are named or from {mirror}")
                : ("!has(object.spec.rewriteImage)", "images of packages come from where they are named"),
        ],
    };
}
