using Infra.Stacks.Tests.Settings;

namespace Infra.Stacks.Tests.Admission;

/// <summary>What each admission policy refuses, and what is near to that and accepted.</summary>
public sealed class AdmissionPolicyTests
{
    private const int Enough = 5;

    /// <summary>Every object that is refused, by its place in the table.</summary>
    public static TheoryData<int, string> Refused => Cases(static one => one.Message is not null);

    /// <summary>Every object that is accepted.</summary>
    public static TheoryData<int, string> Accepted => Cases(static one => one.Message is null);

    [Fact]
    public async Task Samples_Unchanged_AreAccepted()
    {
        var policies = await Policies();

        Assert.Empty(AdmissionSamples.All.SelectMany(policies.Refusals));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Object_WithOneMistake_IsRefusedForIt_SEC46(int index, string title)
    {
        var expected = AdmissionCase.All[index];

        var refusal = Assert.Single((await Policies()).Refusals(expected.Request));
        Assert.True(expected.Policy == refusal.Policy, $"{title}: {refusal}");
        Assert.Contains(expected.Message!, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Accepted))]
    public async Task Object_NearToAMistake_IsAccepted_SEC46(int index, string title)
    {
        var refusals = (await Policies()).Refusals(AdmissionCase.All[index].Request);

        Assert.True(refusals.Count == 0, $"{title}: {string.Join(", ", refusals)}");
    }

    // A rule that no object of the table breaks could be left out, and nobody would notice.
    [Fact]
    public async Task Tables_Always_HaveEnoughOfEach_SEC46()
    {
        var policies = await Policies();
        var broken = AdmissionCase.All.Where(static one => one.Message is not null)
            .SelectMany(one => policies.Refusals(one.Request)).Select(static one => (one.Policy, one.Rule)).ToHashSet();

        Assert.All(policies.Policies, policy =>
        {
            var cases = AdmissionCase.All.Where(one => one.Policy == policy.Name).ToList();
            Assert.InRange(cases.Count(static one => one.Message is not null), Enough, int.MaxValue);
            Assert.InRange(cases.Count(static one => one.Message is null), Enough, int.MaxValue);
            Assert.All(Enumerable.Range(0, policy.Rules.Count), rule => Assert.Contains((policy.Name, rule), broken));
            Assert.Equal(
                policy.Kinds.Order(),
                AdmissionSamples.All.Select(static one => (one.Group, one.Resource)).Intersect(policy.Kinds).Order());
        });
    }

    [Theory]
    [InlineData("copies.example.org/all/xpkg.crossplane.io", 0, "it is the mirror")]
    [InlineData("copies.example.org/all-2/xpkg.crossplane.io", 1, "it only looks like the mirror")]
    [InlineData("evil.example.org", 1, "it is another place")]
    public async Task Images_WithAMirror_MayComeFromThere_SEC46(string prefix, int refusals, string reason)
    {
        var settings = SettingsFile.Of("existing").With(
            "platform.mirror", """{"charts":"charts","images":"copies.example.org/all","pullSecret":"none"}""");
        var policies = AdmissionPolicySet.Of(await CommittedStacks.PlanOf(settings));
        var request = AdmissionSamples.Changed(
            "ImageConfig", $"{{object: {{spec: {{rewriteImage: {{prefix: {prefix}}}}}}}}}");

        Assert.True(policies.Refusals(request).Count == refusals, reason);
    }

    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task Environments_CalledAsTheirNamespaces_AreRefused_SEC46(string stack)
    {
        var plan = await CommittedStacks.PlanOf(stack);
        var policies = AdmissionPolicySet.Of(plan);
        var names = plan.Resources.Where(static found => found.Type == "kubernetes:core/v1:Namespace")
            .Select(static found => (string)found.Inputs["metadata"]!["name"]!);

        Assert.All(names, name => Assert.NotEmpty(policies.Refusals(
            AdmissionSamples.Changed("Environment", $"{{object: {{metadata: {{name: {name}}}}}}}"))));
    }

    private static async Task<AdmissionPolicySet> Policies() =>
        AdmissionPolicySet.Of(await CommittedStacks.PlanOf(
            SettingsFile.Of("existing").With("platform.clusters", FurtherClusterTests.Edge)));

    private static TheoryData<int, string> Cases(Func<AdmissionCase, bool> which)
    {
        var data = new TheoryData<int, string>();
        foreach (var (index, one) in AdmissionCase.All.Index().Where(pair => which(pair.Item)))
        {
            data.Add(index, one.ToString());
        }

        return data;
    }
}
