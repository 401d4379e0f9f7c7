using Infra.Testing;

namespace Infra.Stacks.Tests.Picture;

/// <summary>The picture in the documentation shows what is really planned.</summary>
public sealed class PictureTests
{
    [Fact]
    public async Task Picture_OfDev_IsTheCommittedOne()
    {
        var graph = new ElementGraph(await CommittedStacks.PlanOf("dev"));

        Golden.MatchesFile(
            new PlatformPicture(graph).Draw("The platform on AWS: stack dev"),
            Repository.PathOf("docs", "platform.svg"));
    }

    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task Parts_Always_ComeAfterWhatTheyWaitFor(string stack)
    {
        var graph = new ElementGraph(await CommittedStacks.PlanOf(stack));

        Assert.NotEmpty(graph.Waits);
        Assert.All(graph.Waits, static wait => Assert.True(wait.From.Step > wait.To.Step));
        Assert.All(graph.Waits, wait => Assert.NotEmpty(graph.Gates(wait.From, wait.To)));
    }
}
