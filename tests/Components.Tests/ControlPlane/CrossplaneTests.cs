using System.Text.Json.Nodes;

using Infra.Components.ControlPlane;
using Infra.Components.Sources;
using Infra.Plans;
using Infra.Testing;

using Pulumi;
using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Policy.V1;
using Pulumi.Kubernetes.Rbac.V1;
using Pulumi.KubernetesCrds.ApiExtensions.V1Alpha1;
using Pulumi.KubernetesCrds.Pkg.V1;
using Pulumi.KubernetesCrds.Pkg.V1Beta1;

namespace Infra.Components.Tests.ControlPlane;

/// <summary>Crossplane and its functions.</summary>
public sealed class CrossplaneTests
{
    [Theory]
    [InlineData(Availability.Single, 0, "with one pod a budget would block every drain")]
    [InlineData(Availability.High, 2, "the chart has none of its own")]
    public async Task Crossplane_Always_SurvivesDrains(Availability availability, int budgets, string reason)
    {
        var plan = await Planning.PlanOf(() => ACrossplane(availability));

        var found = plan.Resources.Count(static resource => resource.Class == typeof(PodDisruptionBudget));
        Assert.True(found == budgets, reason);
    }

    [Fact]
    public async Task Functions_Always_WaitForTheChart()
    {
        var plan = await Planning.PlanOf(() => ACrossplane(Availability.Single));
        var functions = plan.Resources.Where(static resource => resource.Class == typeof(Function)).ToList();

        Assert.Equal(3, functions.Count);
        Assert.All(functions, function => Assert.True(plan.HasPath(function, plan.The<Release>("crossplane"))));
    }

    [Fact]
    public async Task Values_HighlyAvailable_AreHardened()
    {
        var plan = await Planning.PlanOf(() => ACrossplane(Availability.High));

        Golden.Matches(Planning.Pretty(plan.The<Release>("crossplane").Inputs), "json");
    }

    [Fact]
    public async Task Rights_Always_AreWhatIsComposed_SEC45()
    {
        var plan = await Planning.PlanOf(() => ACrossplane(Availability.Single));

        Golden.Matches(Planning.Pretty(plan.The<ClusterRole>("platform-compose").Inputs), "json");
    }

    [Fact]
    public async Task Activation_Always_IsWhatIsComposed_SEC53()
    {
        var plan = await Planning.PlanOf(() => ACrossplane(Availability.Single));

        var policy = plan.The<ManagedResourceActivationPolicy>("platform").Inputs;
        Assert.Equal("""["instances.rds.aws.m.upbound.io"]""", policy["spec"]!["activate"]!.ToJsonString());
    }

    [Theory]
    [InlineData(null, 0, "nothing is rewritten where there is no mirror")]
    [InlineData("pull", 2, "with a mirror, images are found there, and pulled with its Secret")]
    public async Task Images_OfPackages_KeepTheirNames(string? pullSecret, int configs, string reason)
    {
        var mirror = pullSecret is null ? null : new Mirror("charts", "copies.example.org") { PullSecret = pullSecret };
        var plan = await Planning.PlanOf(() => ACrossplane(Availability.Single, mirror));

        var found = plan.Resources.Count(static resource => resource.Class == typeof(ImageConfig));
        Assert.True(found == configs, reason);
        var function = plan.The<Function>("function-auto-ready").Inputs["spec"]!;
        Assert.StartsWith("xpkg.crossplane.io/", (string?)function["package"]);
    }

    private static Crossplane ACrossplane(Availability availability, Mirror? mirror = null) =>
        new("crossplane", new CrossplaneArgs
        {
            Availability = availability,
            Source = new Source(mirror),
            Composes =
            [
                new("", "namespaces"),
                new("apps", "deployments"),
                new("rbac.authorization.k8s.io", "rolebindings"),
            ],
            Activates = ["instances.rds.aws.m.upbound.io"],
            TenantRole = "platform-tenant",
            Data = Output.Create(new JsonObject { ["data"] = new JsonObject { ["platform"] = new JsonObject() } }),
        });
}
