using Infra.Components.ControlPlane;
using Infra.Plans;
using Infra.Testing;

using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Policy.V1;
using Pulumi.KubernetesCrds.Pkg.V1;

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

    private static Crossplane ACrossplane(Availability availability) =>
        new("crossplane", new CrossplaneArgs { Availability = availability });
}
