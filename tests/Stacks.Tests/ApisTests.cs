using Infra.Plans;

namespace Infra.Stacks.Tests;

/// <summary>What every environment offers to claims.</summary>
public sealed class ApisTests
{
    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task Definitions_Always_NameACompositionThatIsThere(string stack)
    {
        var plan = await CommittedStacks.PlanOf(stack);
        var names = Of(plan, "v1:Composition").Select(static found => found.Name).ToHashSet(StringComparer.Ordinal);
        var definitions = Of(plan, "v2:CompositeResourceDefinition").ToList();

        Assert.NotEmpty(definitions);
        Assert.All(definitions, definition =>
            Assert.Contains((string)definition.Inputs["spec"]!["defaultCompositionRef"]!["name"]!, names));
    }

    private static IEnumerable<PlannedResource> Of(Plan plan, string kind) =>
        plan.Resources.Where(found => found.Type == $"kubernetes:apiextensions.crossplane.io/{kind}");
}
