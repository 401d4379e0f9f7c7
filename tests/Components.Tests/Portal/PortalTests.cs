using Infra.Components.Portal;
using Infra.Plans;
using Infra.Testing;

using Pulumi.Port;

namespace Infra.Components.Tests.Portal;

/// <summary>What is in the portal, and in which order it gets there.</summary>
public sealed class PortalTests
{
    /// <summary>What waits for what, and why.</summary>
    public static TheoryData<string, string, string> Orders => new()
    {
        { "Blueprint::namespace", "Blueprint::cluster", "it relates to it" },
        { "Blueprint::workload", "Blueprint::namespace", "it relates to it" },
        { "Blueprint::environment", "Blueprint::cluster", "it relates to it" },
        { "Blueprint::backend-app", "Blueprint::environment", "it relates to it, though it is handed over first" },
        { "Action::create-backend-app", "Blueprint::backend-app", "it is asked for there" },
        { "Scorecard::workload/configuration", "Blueprint::workload", "it judges it" },
        { "Page::backend-app", "Blueprint::backend-app", "it lists it" },
        { "Page::start", "Action::create-backend-app", "it names it" },
    };

    [Fact]
    public async Task Plan_Always_IsThis() => Golden.Matches((await PlanOf(SomePortal.Args)).ToString());

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Resource_Always_ComesAfterWhatItNeeds(string from, string to, string reason)
    {
        var plan = await PlanOf(SomePortal.Args);

        Assert.True(plan.HasPath(plan.The(from), plan.The(to)), reason);
    }

    [Fact]
    public async Task Documents_Always_ArriveAsTheyAre()
    {
        var plan = await PlanOf(SomePortal.Args);

        Golden.Matches(Planning.Pretty(plan.The("Blueprint::backend-app").Inputs), "json");
    }

    [Fact]
    public async Task Workloads_Always_HaveAScorecard()
    {
        var plan = await PlanOf(SomePortal.Args);

        Golden.Matches(Planning.Pretty(plan.The<Scorecard>("workload/configuration").Inputs), "json");
    }

    [Fact]
    public async Task Relation_ToNothing_IsRefused() =>
        await RefusesAsync(
            SomePortal.Args with { Blueprints = [SomePortal.Blueprint("environment", "moon")] },
            "blueprints that relate to none, or in a circle: environment to moon");

    [Fact]
    public async Task Relations_InACircle_AreRefused() =>
        await RefusesAsync(
            SomePortal.Args with { Blueprints = [SomePortal.Blueprint("a", "b"), SomePortal.Blueprint("b", "a")] },
            "a to b; b to a");

    [Fact]
    public async Task Action_OfNothing_IsRefused() =>
        await RefusesAsync(
            SomePortal.Args with { Actions = [SomePortal.Action("create-moon", "moon")] },
            "action create-moon is about 'moon', which is no blueprint");

    private static async Task RefusesAsync(PortalArgs args, string message)
    {
        var failure = await Assert.ThrowsAnyAsync<ArgumentException>(() => PlanOf(args));

        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
    }

    private static Task<Plan> PlanOf(PortalArgs args) =>
        Planning.PlanOf(() => new Infra.Components.Portal.Portal("portal", args));
}
