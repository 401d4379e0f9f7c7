using System.Text.Json.Nodes;

using Infra.Components.Versions;
using Infra.Plans;
using Infra.Stacks.Tests.Settings;

namespace Infra.Stacks.Tests;

/// <summary>With a mirror, nothing comes from anywhere else.</summary>
public sealed class MirrorTests
{
    private const string Mirror = """{"charts":"charts","images":"copies.example.org/all","pullSecret":"none"}""";

    // Crossplane rewrites these itself, so that names in objects stay as they are.
    private const string Rewritten = "xpkg.crossplane.io/crossplane-contrib/";

    private static readonly string[] Hosts =
    [
        .. PinnedImages.All.Select(static image => image.Repository.Split('/')[0]),
        .. Pinned.Charts.Select(static chart => new Uri(chart.Repository).Host),
    ];

    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task Plan_WithAMirror_NamesNoOtherHost(string stack)
    {
        var plan = await CommittedStacks.PlanOf(SettingsFile.Of(stack).With("platform.mirror", Mirror));
        var strangers =
            from found in plan.Resources
            where found.Name != "mirror"
            where !found.Type.StartsWith("kubernetes:admissionregistration", StringComparison.Ordinal)
            from text in TextsOf(found.Inputs)
            where !text.StartsWith(Rewritten, StringComparison.Ordinal)
            where !text.StartsWith("copies.example.org/all", StringComparison.Ordinal)
            where Hosts.Any(host => text.Contains(host, StringComparison.Ordinal))
            select $"{found}: {text}";

        Assert.Empty(strangers);
    }

    [Fact]
    public async Task Charts_InAFolder_NeedNoRepository()
    {
        var plan = await CommittedStacks.PlanOf(SettingsFile.Of("existing").With("platform.mirror", Mirror));
        var releases = plan.Resources.Where(static found => found.Type == "kubernetes:helm.sh/v3:Release").ToList();

        Assert.NotEmpty(releases);
        Assert.All(releases, static release =>
        {
            Assert.StartsWith("charts/", (string?)release.Inputs["chart"], StringComparison.Ordinal);
            Assert.Null(release.Inputs["repositoryOpts"]?["repo"]);
        });
    }

    // A stray image in a value, in a list or in a text would be one that nobody mirrored.
    private static IEnumerable<string> TextsOf(JsonNode? node) => node switch
    {
        JsonObject fields => fields.SelectMany(static field => TextsOf(field.Value)),
        JsonArray items => items.SelectMany(TextsOf),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };
}
