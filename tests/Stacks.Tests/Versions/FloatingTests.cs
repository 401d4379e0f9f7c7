using System.Text.RegularExpressions;

using Infra.Components.Versions;

namespace Infra.Stacks.Tests.Versions;

/// <summary>What stands in <c>components/Versions</c> is one release each, but for what is listed.</summary>
public sealed partial class FloatingTests
{
    /// <summary>Tags, and whether they are one release.</summary>
    public static TheoryData<string, bool, string> Tags => new()
    {
        { "v1.2.3", true, "a release" },
        { "1.2.3", true, "one without a letter" },
        { "8.2.3-alpine", true, "one on a distribution" },
        { "distroless-v1.39.0", true, "one of a variant" },
        { "16.15-202608310817-standard-trixie", true, "a release of PostgreSQL, and the day it was built" },
        { "17b1956c", true, "a commit" },
        { "latest", false, "whatever is new" },
        { "stable", false, "whatever is good" },
        { "0", false, "any release of a major version" },
        { "17", false, "so is this" },
        { "17.5", false, "any build of a release" },
        { "v1.2", false, "any patch" },
        { "2-alpine", false, "any release on a distribution" },
        { "1.2.x", false, "a range" },
        { ">=1.2.3", false, "another" },
        { "^1.2.3", false, "another" },
        { "12345678", false, "a number of a release, perhaps" },
        { "", false, "nothing" },
    };

    [Theory]
    [MemberData(nameof(Tags))]
    public void Tag_OfOneRelease_IsTold(string tag, bool isOne, string reason) =>
        Assert.True(IsOneRelease(tag) == isOne, reason);

    [Fact]
    public void Versions_Pinned_AreOneReleaseOrListed_SEC20()
    {
        var floating = PinnedImages.All.Where(static image => image.Digest is null && !IsOneRelease(image.Tag))
            .Select(static image => image.Repository)
            .Concat(Pinned.Packages.Where(static one => !IsOneRelease(one.Tag)).Select(static one => one.Repository))
            .Concat(PinnedActions.All.Where(static one => !IsOneRelease(one.Tag)).Select(static one => one.Repository))
            .Concat(PinnedPlugins.All.Where(static one => !IsOneRelease(one.Version)).Select(static one => one.Name))
            .Concat(Pinned.Charts.Where(static one => !IsOneRelease(one.Version)).Select(static one => one.Name));

        Assert.Equal(["docker.io/schemahero/plugin-postgres"], floating);
        Assert.Equal(
            ["aws:eks/addon:Addon", "aws:eks/nodeGroup:NodeGroup", "docker.io/schemahero/plugin-postgres"],
            Unresolved.All.Keys);
    }

    // Where the maker of a resource chooses, it stands in the list.
    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task Versions_ChosenByOthers_AreListed_SEC20(string stack)
    {
        (string Type, string Property)[] chosen =
            [("aws:eks/addon:Addon", "addonVersion"), ("aws:eks/nodeGroup:NodeGroup", "releaseVersion")];
        var plan = await CommittedStacks.PlanOf(stack);

        Assert.All(
            from found in plan.Resources
            from one in chosen
            where one.Type == found.Type && found.Inputs[one.Property] is null
            select one,
            static one => Assert.Contains(one.Type, Unresolved.All.Keys));
    }

    private static bool IsOneRelease(string tag) => Release().IsMatch(tag) || Commit().IsMatch(tag);

    [GeneratedRegex(@"^(?:[a-z]+-)?v?[0-9]+\.[0-9]+(?:\.[0-9]+|-[0-9]{12})(?:-[a-z0-9.-]+)?$")]
    private static partial Regex Release();

    [GeneratedRegex("^(?=.*[a-f])[0-9a-f]{8,40}$")]
    private static partial Regex Commit();
}
