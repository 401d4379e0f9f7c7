using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

using Infra.Components.Versions;
using Infra.Plans;

namespace Infra.Stacks.Tests;

/// <summary>What is installed is what stands in <c>components/Versions</c>, and is one release of it.</summary>
public sealed partial class VersionTests
{
    private static readonly HashSet<string> Pins =
    [
        .. PinnedImages.All.Select(static image => $"{image.Repository}:{image.Version}"),
        .. Pinned.Packages.Select(static package => package.Image),
    ];

    private static readonly HashSet<string> Repositories =
    [
        .. PinnedImages.All.Select(static image => image.Repository),
        .. Pinned.Packages.Select(static package => package.Repository),
    ];

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
            .Concat(Pinned.Charts.Where(static one => !IsOneRelease(one.Version)).Select(static one => one.Name));

        Assert.Equal(["docker.io/schemahero/plugin-postgres"], floating);
        Assert.Equal(
            ["aws:eks/addon:Addon", "aws:eks/nodeGroup:NodeGroup", "docker.io/schemahero/plugin-postgres"],
            Unresolved.All.Keys);
    }

    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task Versions_Installed_AreThePinnedOnes_SEC20(string stack)
    {
        var plan = await CommittedStacks.PlanOf(stack);

        Assert.Empty(
            from found in plan.Resources
            from text in ImagesOf(found.Inputs)
            where !Pins.Contains(text)
            select $"{found}: {text} is not in components/Versions");
        Assert.All(plan.Resources.Where(static found => found.Type == "kubernetes:helm.sh/v3:Release"), static chart =>
            Assert.Contains(Pinned.Charts, pinned => pinned.Name == ((string)chart.Inputs["chart"]!).Split('/')[^1]
                && pinned.Version == (string?)chart.Inputs["version"]));
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

    // As one text, as two fields beside each other, or as a path of a registry that something else goes on with.
    private static IEnumerable<string> ImagesOf(JsonNode? node) => node switch
    {
        JsonObject { } fields when Split(fields) is { } image => [image],
        JsonObject fields => fields.SelectMany(static field => ImagesOf(field.Value)),
        JsonArray items => items.SelectMany(ImagesOf),
        JsonValue value when value.TryGetValue<string>(out var text) && IsImage(text) => [text],
        _ => [],
    };

    private static string? Split(JsonObject fields) =>
        fields["repository"] is JsonValue repository && repository.TryGetValue<string>(out var name)
        && Repositories.Contains(name)
            ? $"{name}:{(string?)fields["tag"]}"
            : null;

    private static bool IsImage(string text) =>
        Image().IsMatch(text) || Repositories.Any(one => text.StartsWith($"{one}:", StringComparison.Ordinal)
            || text.StartsWith($"{one}@", StringComparison.Ordinal));

    [GeneratedRegex(@"^(?:[a-z]+-)?v?[0-9]+\.[0-9]+(?:\.[0-9]+|-[0-9]{12})(?:-[a-z0-9.-]+)?$")]
    private static partial Regex Release();

    [GeneratedRegex("^(?=.*[a-f])[0-9a-f]{8,40}$")]
    private static partial Regex Commit();

    // A registry's host, a path in it, and a tag or digest.
    [GeneratedRegex(@"^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:/[a-z0-9._-]+)+[:@][A-Za-z0-9._:-]+$")]
    private static partial Regex Image();
}
