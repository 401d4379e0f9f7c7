using Infra.Components;
using Infra.Components.Secrets;
using Infra.Platform.Apis;
using Infra.Plans;

namespace Infra.Stacks.Tests;

/// <summary>Components know nothing of the platform's APIs, and Compositions nothing of components: here they meet.
/// </summary>
public sealed class NamesTests
{
    /// <summary>What Compositions refer to by name, and the resource that a stack makes of it.</summary>
    public static TheoryData<string, string> Names => new()
    {
        { PlatformNames.PlatformData, "EnvironmentConfig" },
        { PlatformNames.GatewayNamespace, "Namespace" },
        { PlatformNames.PublicGateway, "Gateway" },
        { PlatformNames.InternalGateway, "Gateway" },
        { PlatformNames.ArgoCdNamespace, "Namespace" },
        { PlatformNames.DatabaseOperatorNamespace, "Namespace" },
        { PlatformNames.TenantStore, "ClusterSecretStore" },
        { PlatformNames.TenantRole, "ClusterRole" },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Name_ThatCompositionsReferTo_IsMade(string name, string kind)
    {
        var plan = await CommittedStacks.PlanOf("existing");

        Assert.Equal(name, (string?)plan.The($"{kind}::{name}").Inputs["metadata"]!["name"]);
    }

    [Fact]
    public void Labels_Always_AreTheSameOnBothSides()
    {
        Assert.Equal(PlatformLabels.Gateway, PlatformLabel.Gateway);
        Assert.Equal(PlatformLabels.Secrets, PlatformLabel.Secrets);
        Assert.Equal(PlatformLabels.Place, PlatformLabel.Place);
        Assert.Equal(PlatformLabels.Environment, PlatformLabel.Environment);
        Assert.Equal(PlatformNames.TenantStore, PlatformSecrets.TenantStore);
    }

    [Fact]
    public async Task Listener_OfGateways_IsTheOneThatRoutesName()
    {
        var plan = await CommittedStacks.PlanOf("existing");
        var listeners = plan.The($"Gateway::{PlatformNames.PublicGateway}").Inputs["spec"]!["listeners"]!.AsArray();

        Assert.Contains(listeners, static listener => (string?)listener!["name"] == PlatformNames.GatewayListener);
    }
}
