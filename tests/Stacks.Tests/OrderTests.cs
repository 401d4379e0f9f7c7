using Infra.Plans;

namespace Infra.Stacks.Tests;

/// <summary>What waits for what on every target: the steps by which a platform is installed, as paths of the
/// plan.</summary>
public sealed class OrderTests
{
    // What brings the kinds of a group: before it is ready, the API server knows none of them.
    private static readonly (string Group, string Installer)[] Installers =
    [
        ("cert-manager.io/", "Release::cert-manager"),
        ("gateway.envoyproxy.io/", "Release::envoy-gateway"),
        ("gateway.networking.k8s.io/", "Release::envoy-gateway"),
        ("external-secrets.io/", "Release::external-secrets"),
        ("argoproj.io/", "Release::argo-cd"),
        ("postgresql.cnpg.io/", "Release::cloudnative-pg"),
        ("pkg.crossplane.io/", "Release::crossplane"),
        ("apiextensions.crossplane.io/", "Release::crossplane"),
        ("aws.m.upbound.io/", "Provider::crossplane-contrib-provider-family-aws"),
        ("azure.m.upbound.io/", "Provider::crossplane-contrib-provider-family-azure"),
        ("gcp.m.upbound.io/", "Provider::crossplane-contrib-provider-family-gcp"),
        ("kubernetes.m.crossplane.io/", "Provider::provider-kubernetes"),
    ];

    /// <summary>Pairs of steps, and why; numbers are those of the platform's installation.</summary>
    public static TheoryData<string, string, string> Gates => new()
    {
        {
            "Release::crossplane",
            "NetworkPolicy::crossplane-system-default-deny",
            "1: nothing runs in an open namespace"
        },
        { "Release::crossplane", "PriorityClass::platform", "1: its pods have that priority" },
        { "ClusterIssuer::platform", "Release::cert-manager", "2: its webhook refuses everything before" },
        { "Certificate::wildcard", "ClusterIssuer::platform", "2: somebody must sign" },
        { "GatewayClass::envoy", "Release::envoy-gateway", "3: the chart brings the kinds" },
        { "Gateway::public", "GatewayClass::envoy", "3: it is one of that class" },
        { "Gateway::public", "Certificate::wildcard", "3: its listener names the certificate" },
        { "ClusterSecretStore::platform", "Release::external-secrets", "4: its webhook refuses everything before" },
        { "ClusterSecretStore::tenants", "Release::external-secrets", "4: its webhook refuses everything before" },
        { "ManagedResourceActivationPolicy::platform", "Release::crossplane", "7: its pods write the CRDs" },
        { "ClusterRole::platform-compose", "Release::crossplane", "8: it is aggregated by its label" },
        {
            "Function::function-patch-and-transform",
            "DeploymentRuntimeConfig::function-patch-and-transform",
            "8: it runs by it"
        },
        {
            "Provider::provider-sql",
            "ManagedResourceActivationPolicy::platform",
            "8: what is active is decided before"
        },
        { "EnvironmentConfig::platform", "Release::crossplane", "11: its kind is Crossplane's" },
        {
            "CompositeResourceDefinition::sqldatabases.platform.example.org",
            "Function::function-auto-ready",
            "12: an object of it is made by functions"
        },
        {
            "CompositeResourceDefinition::sqldatabases.platform.example.org",
            "ClusterRole::platform-compose",
            "12: Crossplane may make what it is made of"
        },
        {
            "CompositeResourceDefinition::sqldatabases.platform.example.org",
            "EnvironmentConfig::platform",
            "12: Compositions read it"
        },
        {
            "Composition::sqldatabase-cluster",
            "CompositeResourceDefinition::sqldatabases.platform.example.org",
            "13: it is how to make one"
        },
        {
            "StatefulSet::schemahero",
            "CustomResourceDefinition::tables.schemas.schemahero.io",
            "14: it watches every one of its kinds"
        },
        { "StatefulSet::schemahero", "ClusterRoleBinding::schemahero", "14: it may do nothing before" },
        { "Release::argo-cd", "ClusterSecretStore::platform", "16: its credentials come from there" },
        { "HTTPRoute::argocd", "Gateway::public", "16: it attaches to it" },
        { "AppProject::platform", "Release::argo-cd", "15: the chart brings its kind" },
        { "Application::ENVIRONMENT", "AppProject::platform", "16: it belongs to it" },
        {
            "Application::ENVIRONMENT",
            "CompositeResourceDefinition::environments.platform.example.org",
            "16: it is one of these"
        },
        { "ApplicationSet::apps", "Composition::backendapp-cluster", "16: claims become apps" },
        { "ApplicationSet::apps", "StatefulSet::schemahero", "16: databases have schemas" },
        { "ApplicationSet::apps", "Gateway::public", "16: apps attach to it" },
        { "ApplicationSet::apps", "ClusterSecretStore::tenants", "16: databases have passwords" },
    };

    [Theory]
    [MemberData(nameof(Gates))]
    public async Task Gate_Always_IsADependency(string from, string to, string reason)
    {
        foreach (var stack in CommittedStacks.All)
        {
            var plan = await CommittedStacks.PlanOf(stack);
            var early = from.Replace("ENVIRONMENT", CommittedStacks.EnvironmentOf(stack), StringComparison.Ordinal);

            Assert.True(plan.HasPath(plan.The(early), plan.The(to)), $"{stack}: {early} must wait for {to}: {reason}");
        }
    }

    /// <summary>From settings of an authority to a certificate: who may write in the zone comes before who is asked to
    /// prove something there, and that before whoever shows what was proven.</summary>
    public static TheoryData<string, string, string> GatesOfNames => new()
    {
        { "Release::cert-manager", "PodIdentityAssociation::cert-manager", "pods that start earlier have no role" },
        { "PodIdentityAssociation::cert-manager", "RolePolicy::cert-manager", "the role may write in the zone" },
        { "ClusterIssuer::platform", "RolePolicy::cert-manager", "it registers, and solvers write" },
        { "Certificate::wildcard", "ClusterIssuer::platform", "it asks the authority" },
        { "Gateway::public", "Certificate::wildcard", "ready only when the delegated zone proved it" },
        { "Release::external-dns", "PodIdentityAssociation::external-dns", "pods that start earlier have no role" },
        { "PodIdentityAssociation::external-dns", "RolePolicy::external-dns", "the role may write in the zone" },
        { "Release::external-dns", "Release::envoy-gateway", "it reads kinds of gateways" },
        { "Release::argo-cd", "ExternalSecret::argocd-sign-in", "people sign in by it" },
    };

    [Theory]
    [MemberData(nameof(GatesOfNames))]
    public async Task GateOfNames_InProd_IsADependency(string from, string to, string reason)
    {
        var plan = await CommittedStacks.PlanOf("prod");

        Assert.True(plan.HasPath(plan.The(from), plan.The(to)), $"{from} must wait for {to}: {reason}");
    }

    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task CustomObjects_Always_WaitForWhatBringsTheirKind(string stack)
    {
        var plan = await CommittedStacks.PlanOf(stack);
        var early =
            from found in CommittedStacks.ObjectsOf(plan)
            from installer in Installers
            where found.Type.StartsWith($"kubernetes:{installer.Group}", StringComparison.Ordinal)
            where !plan.HasPath(found, plan.The(installer.Installer, found))
            select $"{found} does not wait for {installer.Installer}";

        Assert.Empty(early);
    }

    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task Applications_Always_WaitForEveryApi(string stack)
    {
        var plan = await CommittedStacks.PlanOf(stack);
        var apis = plan.Resources.Where(static found =>
            found.Type.EndsWith(":CompositeResourceDefinition", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(apis);
        Assert.All(apis, api => Assert.True(plan.HasPath(plan.The("ApplicationSet::apps"), api)));
    }
}
