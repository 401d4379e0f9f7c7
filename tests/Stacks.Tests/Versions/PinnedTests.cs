using System.Text.RegularExpressions;

using Infra.Components.Versions;
using Infra.Stacks.Organization;
using Infra.Stacks.Settings;
using Infra.Stacks.Tests.Packages;
using Infra.Stacks.Tests.Settings;
using Infra.Testing;

namespace Infra.Stacks.Tests.Versions;

/// <summary>Whatever is installed stands in <c>components/Versions</c>, at exactly that version.</summary>
public sealed partial class PinnedTests
{
    private static readonly HashSet<string> Images =
        [.. PinnedImages.All.Select(static image => $"{image.Repository}:{image.Version}")];

    /// <summary>Every stack, the organisation's included.</summary>
    public static TheoryData<string> Stacks => [.. CommittedStacks.WithOrganization];

    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task Charts_Always_ArePinned_SEC20(string stack) =>
        Assert.All(ChartImages.ReleasesOf(await CommittedStacks.PlanOf(stack)), static release =>
        {
            var chart = ChartImages.ChartOf(release);
            Assert.Equal(chart.Version, (string?)release.Inputs["version"]);
            Assert.Equal(
                chart.Repository,
                (string?)release.Inputs["repositoryOpts"]?["repo"]
                    ?? ((string)release.Inputs["chart"]!)[..^(chart.Name.Length + 1)]);
        });

    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task Packages_Always_ArePinned_SEC20(string stack)
    {
        var packages = (await CommittedStacks.PlanOf(stack)).Resources
            .Where(static found => found.Type.StartsWith("kubernetes:pkg.crossplane.io/", StringComparison.Ordinal))
            .Select(static found => (string?)found.Inputs["spec"]?["package"])
            .OfType<string>()
            .ToList();

        Assert.NotEmpty(packages);
        Assert.Empty(packages.Except(Pinned.Packages.Select(static package => package.Image)));
    }

    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task Images_Always_ArePinned_SEC20(string stack)
    {
        var plan = await CommittedStacks.PlanOf(stack);
        var ofCharts = ChartImages.ReleasesOf(plan).SelectMany(ChartImages.Of)
            .Where(static found => found.Image is null || !Images.Contains(found.Image))
            .Select(static found => $"{found.At} is {found.Image ?? "the chart's own choice"}");
        var ofObjects =
            from found in CommittedStacks.ObjectsOf(plan)
            from text in ImageFields.Of(found.Inputs)
            where !Images.Contains(text)
            select $"{found} has {text}";

        Assert.Empty(ofCharts.Concat(ofObjects));
    }

    [Fact]
    public void Plugins_Always_AreTheSchemasThatCodeIsMadeFrom() => Assert.Equal(
        OfficialPackages.Schemas.Values.Select(static schema => $"{schema.Name} {schema.Version}").Order(),
        PinnedPlugins.All.Select(static plugin => $"{plugin.Name} {plugin.Version}").Order());

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Resources_Always_AskForThePinnedPlugin(string stack)
    {
        var pinned = PinnedPlugins.All.ToDictionary(static plugin => plugin.Name, static plugin => plugin.Version);
        var resources = (await CommittedStacks.PlanOf(stack)).Resources
            .Where(static found => !found.IsComponent
                && !found.Type.StartsWith("pulumi:pulumi:", StringComparison.Ordinal));

        Assert.All(resources, found =>
        {
            var words = found.Type.Split(':');
            Assert.Equal(pinned[words[0] == "pulumi" ? words[2] : words[0]], found.Version);
        });
    }

    [Fact]
    public void Actions_ThatMayRun_ArePinned_SEC20()
    {
        var settings = OrganizationSettings.Read(new SettingsReader("org", SettingsFile.Of("org").Get));
        var allowed = settings.Repository.Actions.Select(static action => action.Split('@')[0]);

        Assert.Empty(allowed.Except(PinnedActions.All.Select(static action => action.Repository)));
    }

    [Fact]
    public void Digests_Always_AreKnownOrMissing_SEC20()
    {
        var digests = PinnedImages.All.Select(static image => image.Digest)
            .Concat(Pinned.Packages.Select(static package => package.Digest))
            .OfType<string>();

        Assert.All(digests, static digest => Assert.Matches("^sha256:[0-9a-f]{64}$", digest));
        Assert.All(
            PinnedActions.All.Select(static action => action.Commit).OfType<string>(),
            static commit => Assert.Matches("^[0-9a-f]{40}$", commit));
    }

    [Fact]
    public void Pins_Always_TellTheUpdateBotWhereToLook()
    {
        var sources = Directory.EnumerateFiles(Repository.PathOf("components", "Versions"), "Pinned*.cs");

        Assert.All(sources, static file =>
        {
            var lines = File.ReadAllLines(file);
            var pins = lines.Index().Where(static line => Pin().IsMatch(line.Item)).ToList();
            Assert.NotEmpty(pins);
            Assert.All(pins, pin => Assert.StartsWith("    // renovate: datasource=", lines[pin.Index - 1]));
        });
    }

    // One version each; lists of them have a plural type.
    [GeneratedRegex(@"^    public static (Chart|Package|Image|Action|Plugin)Version ")]
    private static partial Regex Pin();
}
