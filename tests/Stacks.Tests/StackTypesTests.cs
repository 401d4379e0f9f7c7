using Infra.Plans;
using Infra.Stacks.Aws;
using Infra.Stacks.Settings;
using Infra.Stacks.Tests.Settings;
using Infra.Testing;

using Pulumi;

namespace Infra.Stacks.Tests;

/// <summary>Which stack an environment is.</summary>
public sealed class StackTypesTests
{
    [Fact]
    public async Task Stack_OfAws_IsTheAwsStack()
    {
        var plan = await PlanOf(SettingsFile.Of("dev"));

        Assert.Equal(typeof(AwsStack), plan.Resources[0].Class);
    }

    [Theory]
    [InlineData("missing", null)]
    [InlineData("unknown", "\"moon\"")]
    public async Task Stack_OfNoTarget_IsAMistake(string name, string? target)
    {
        var settings = SettingsFile.Of("dev").With("target", target);

        var failure = await Assert.ThrowsAsync<SettingsException>(() => PlanOf(settings));

        Golden.Matches(failure.Message, $"{name}.txt");
    }

    private static Task<Plan> PlanOf(SettingsFile settings) =>
        Planning.PlanOf(static () => (Stack)new StackTypes().GetService(typeof(Stack))!, settings.ToDictionary());
}
