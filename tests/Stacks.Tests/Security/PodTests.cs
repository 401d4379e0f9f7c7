using System.Text.Json.Nodes;

using Infra.Platform.Yaml;

namespace Infra.Stacks.Tests.Security;

/// <summary>What pods may ask for, under the numbers of docs/SECURITY.md.</summary>
public sealed class PodTests
{
    private const string Pod =
        "securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}\n";

    private const string Hardened = "allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}";

    /// <summary>Pods, and the one thing that the standard refuses in each.</summary>
    public static TheoryData<string, string> Pods => new()
    {
        { $"{Pod}containers: [{{securityContext: {{{Hardened}}}}}]", "" },
        { $"{Pod}volumes: [{{name: a, emptyDir: {{}}}}]\ncontainers: [{{securityContext: {{{Hardened}}}}}]", "" },
        { $"containers: [{{securityContext: {{{Hardened}, runAsNonRoot: true, "
            + "seccompProfile: {type: Localhost}}}]", "" },
        { $"{Pod}containers: [{{securityContext: {{{Hardened}, runAsNonRoot: false}}}}]", "runAsNonRoot" },
        { $"{Pod}containers: [{{securityContext: {{{Hardened}, runAsUser: 0}}}}]", "runAsUser" },
        { $"{Pod}containers: [{{securityContext: {{{Hardened}, privileged: true}}}}]", "privileged" },
        { $"{Pod}containers: [{{securityContext: {{{Hardened}, procMount: Unmasked}}}}]", "procMount" },
        { $"{Pod}containers: [{{securityContext: {{{Hardened}, seccompProfile: {{type: Unconfined}}}}}}]",
            "seccompProfile" },
        { $"{Pod}containers: [{{securityContext: {{capabilities: {{drop: [ALL]}}}}}}]", "allowPrivilegeEscalation" },
        { $"{Pod}containers: [{{securityContext: {{allowPrivilegeEscalation: false}}}}]", "capabilities.drop" },
        { $"{Pod}containers: [{{securityContext: {{allowPrivilegeEscalation: false, "
            + "capabilities: {drop: [ALL], add: [SYS_ADMIN]}}}]", "capabilities.add" },
        { $"{Pod}containers: [{{ports: [{{hostPort: 80}}], securityContext: {{{Hardened}}}}}]", "hostPort" },
        { $"{Pod}hostNetwork: true\ncontainers: [{{securityContext: {{{Hardened}}}}}]", "hostNetwork" },
        { $"{Pod}volumes: [{{name: a, hostPath: {{path: /}}}}]\ncontainers: []", "volumes.hostPath" },
        { $"{Pod}initContainers: [{{securityContext: {{{Hardened}, privileged: true}}}}]", "privileged" },
        { $"containers: [{{securityContext: {{{Hardened}, runAsNonRoot: true}}}}]", "seccompProfile" },
    };

    [Theory]
    [MemberData(nameof(Pods))]
    public void Standard_OfOnePod_IsKeptOrNames(string pod, string problem) =>
        Assert.Equal(problem, string.Join(", ", RestrictedPod.Problems(YamlFile.Read(pod, "a pod").Single().Root!)));

    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task Namespaces_Always_EnforceTheStrictestStandard_SEC42(string stack) =>
        Assert.All(Written.By(await CommittedStacks.PlanOf(stack), "Namespace"), static found =>
            Assert.Equal("restricted", LabelOf(found, "enforce")));

    // SchemaHero's pods beside each database have no security context.
    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task Namespaces_OfTeams_EnforceTheNextStrictest_SEC42(string stack) =>
        Assert.All(Written.Composed(await CommittedStacks.PlanOf(stack), "Namespace"), static found =>
        {
            Assert.Equal("baseline", LabelOf(found, "enforce"));
            Assert.Equal("restricted", LabelOf(found, "warn"));
        });

    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task OwnPods_Always_PassTheStrictestStandard_SEC43(string stack)
    {
        var plan = await CommittedStacks.PlanOf(stack);
        string[] kinds = ["StatefulSet", "Deployment", "DaemonSet", "Job"];
        var pods = kinds.SelectMany(kind => Written.By(plan, kind).Concat(Written.Composed(plan, kind)))
            .Select(static found => (Written.NameOf(found), found["spec"]!["template"]!["spec"]!))
            .Concat(Written.By(plan, "DeploymentRuntimeConfig").Select(static found =>
                (Written.NameOf(found), found["spec"]!["deploymentTemplate"]!["spec"]!["template"]!["spec"]!)));

        Assert.Contains(pods, static pod => pod.Item1 == "schemahero");
        Assert.Contains(pods, static pod => pod.Item1 == "orders");
        Assert.Empty(pods.SelectMany(static pod =>
            RestrictedPod.Problems(pod.Item2).Select(problem => $"{pod.Item1}: {problem}")));
    }

    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task Packages_Always_SayHowTheyRun_SEC43(string stack)
    {
        var plan = await CommittedStacks.PlanOf(stack);
        var configs = Written.By(plan, "DeploymentRuntimeConfig").Select(Written.NameOf).ToHashSet();

        Assert.All(Written.By(plan, "Provider").Concat(Written.By(plan, "Function")), package =>
            Assert.Contains((string?)package["spec"]!["runtimeConfigRef"]?["name"] ?? "none", configs));
    }

    private static string? LabelOf(JsonObject home, string mode) =>
        (string?)home["metadata"]!["labels"]![$"pod-security.kubernetes.io/{mode}"];
}
