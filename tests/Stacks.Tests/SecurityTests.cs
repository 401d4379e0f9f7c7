using Infra.Plans;

namespace Infra.Stacks.Tests;

/// <summary>Security properties of whole environments, each under its number in docs/SECURITY.md.</summary>
public sealed class SecurityTests
{
    private const string Quoted = "\"";

    // Whoever may do everything somewhere, with the reason.
    private static readonly Dictionary<string, string> PowerfulRoles = new(StringComparer.Ordinal)
    {
        ["platform-compose"] = "binds one named role, which is what a team may do",
        ["schemahero"] = "hands out roles to the pods that it starts, and keeps Secrets of databases",
    };

    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task Namespaces_Always_EnforceTheStrictestStandard_SEC42(string stack) =>
        Assert.All(Of(await CommittedStacks.PlanOf(stack), "core/v1:Namespace"), static found =>
        {
            var labels = found.Inputs["metadata"]!["labels"]!;
            Assert.Equal("restricted", (string?)labels["pod-security.kubernetes.io/enforce"]);
        });

    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task OwnPods_Always_PassTheStrictestStandard_SEC43(string stack)
    {
        var plan = await CommittedStacks.PlanOf(stack);
        var pods = Of(plan, "apps/v1:StatefulSet").Select(static found => found.Inputs["spec"]!["template"]!["spec"]!)
            .Concat(Of(plan, "pkg.crossplane.io/v1beta1:DeploymentRuntimeConfig")
                .Select(static found => found.Inputs["spec"]!["deploymentTemplate"]!["spec"]!["template"]!["spec"]!))
            .ToList();

        Assert.NotEmpty(pods);
        Assert.All(pods, static pod =>
        {
            Assert.True((bool?)pod["securityContext"]?["runAsNonRoot"]);
            Assert.Equal("RuntimeDefault", (string?)pod["securityContext"]?["seccompProfile"]?["type"]);
            Assert.All(pod["containers"]!.AsArray(), static container =>
            {
                Assert.False((bool?)container!["securityContext"]?["allowPrivilegeEscalation"] ?? true);
                Assert.Equal("""["ALL"]""", container["securityContext"]!["capabilities"]!["drop"]!.ToJsonString());
            });
        });
    }

    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task Namespaces_Always_DenyWhatIsNotAllowed_SEC44(string stack)
    {
        var plan = await CommittedStacks.PlanOf(stack);
        var denied = Of(plan, "networking.k8s.io/v1:NetworkPolicy")
            .Where(static found => (string?)found.Inputs["metadata"]!["name"] == "default-deny")
            .Select(static found => (string)found.Inputs["metadata"]!["namespace"]!)
            .ToHashSet(StringComparer.Ordinal);

        Assert.All(Of(plan, "core/v1:Namespace"), found => Assert.Contains(found.Name, denied));
    }

    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task ClusterRoles_Never_MayEverything_SEC45(string stack)
    {
        var plan = await CommittedStacks.PlanOf(stack);
        var powerful =
            from role in Of(plan, "rbac.authorization.k8s.io/v1:ClusterRole")
            from rule in role.Inputs["rules"]!.AsArray()
            let verbs = rule!["verbs"]!.ToJsonString()
            let kinds = rule["resources"]!.ToJsonString()
            where Has(verbs, "*") || Has(kinds, "*") || Has(verbs, "escalate") || Has(verbs, "bind")
                || Has(verbs, "impersonate") || Has(kinds, "secrets")
            select role.Name;

        Assert.Empty(powerful.Distinct().Except(PowerfulRoles.Keys));

        static bool Has(string list, string word) => list.Contains($"{Quoted}{word}{Quoted}", StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task Policies_Always_Deny_SEC46(string stack)
    {
        var plan = await CommittedStacks.PlanOf(stack);
        var policies = Of(plan, "admissionregistration.k8s.io/v1:ValidatingAdmissionPolicy").ToList();
        var bindings = Of(plan, "admissionregistration.k8s.io/v1:ValidatingAdmissionPolicyBinding")
            .ToDictionary(static found => (found.IsInFurtherCluster, (string)found.Inputs["spec"]!["policyName"]!));

        Assert.NotEmpty(policies);
        Assert.All(policies, policy =>
        {
            Assert.Equal("Fail", (string?)policy.Inputs["spec"]!["failurePolicy"]);
            var actions = bindings[(policy.IsInFurtherCluster, policy.Name)].Inputs["spec"]!["validationActions"]!;
            Assert.Equal("""["Deny"]""", actions.ToJsonString());
        });
    }

    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task ArgoCd_Always_IsHardened_SEC50(string stack)
    {
        var plan = await CommittedStacks.PlanOf(stack);
        var map = plan.The("Release::argo-cd").Inputs["values"]!["configs"]!["cm"]!;

        Assert.Equal("false", (string?)map["exec.enabled"]);
        Assert.Equal("false", (string?)map["users.anonymous.enabled"]);
        Assert.Equal("true", (string?)map["application.sync.impersonation.enabled"]);
        Assert.All(Of(plan, "argoproj.io/v1alpha1:AppProject"), static project =>
            Assert.Equal(
                project.Inputs["spec"]!["destinations"]!.AsArray().Count,
                project.Inputs["spec"]!["destinationServiceAccounts"]!.AsArray().Count));
    }

    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task Applications_Always_ConfirmDeletion_SEC51(string stack) =>
        Assert.All(Of(await CommittedStacks.PlanOf(stack), "argoproj.io/v1alpha1:Application"), static found =>
        {
            var options = found.Inputs["spec"]!["syncPolicy"]!["syncOptions"]!.ToJsonString();
            Assert.Contains("Prune=confirm", options, StringComparison.Ordinal);
            Assert.Contains("Delete=confirm", options, StringComparison.Ordinal);
        });

    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task Stores_Always_SayWhoMayUseThem_SEC52(string stack)
    {
        var plan = await CommittedStacks.PlanOf(stack);
        var values = plan.The("Release::external-secrets").Inputs["values"]!;

        Assert.False((bool)values["rbac"]!["serviceAccountTokenCreate"]!);
        Assert.All(Of(plan, "external-secrets.io/v1:ClusterSecretStore"), static store =>
            Assert.NotEmpty(store.Inputs["spec"]!["conditions"]!.AsArray()));
    }

    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task Crossplane_Always_ActivatesOnlyWhatIsComposed_SEC53(string stack)
    {
        var plan = await CommittedStacks.PlanOf(stack);
        var values = plan.The("Release::crossplane").Inputs["values"]!;
        var active = plan.The("ManagedResourceActivationPolicy::platform").Inputs["spec"]!["activate"]!.AsArray();

        Assert.Equal("[]", values["provider"]!["defaultActivations"]!.ToJsonString());
        Assert.DoesNotContain(active, static name => ((string)name!).Contains('*', StringComparison.Ordinal));
    }

    [Fact]
    public async Task SchemaChanges_InProd_NeedApproval_SEC54()
    {
        var plan = await CommittedStacks.PlanOf("prod");
        var data = plan.The("EnvironmentConfig::platform").Inputs["data"]!;

        Assert.Equal("false", data["immediateSchemaChanges"]?.ToJsonString());
    }

    [Fact]
    public async Task Apis_InProd_AreProtected() =>
        Assert.All(
            Of(await CommittedStacks.PlanOf("prod"), "apiextensions.crossplane.io/v2:CompositeResourceDefinition"),
            static api => Assert.True(api.IsProtected, $"with {api.Name} go all objects of its kind"));

    private static IEnumerable<PlannedResource> Of(Plan plan, string kind) =>
        plan.Resources.Where(found => found.Type == $"kubernetes:{kind}");
}
