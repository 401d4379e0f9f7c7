using Infra.Components.Versions;
using Infra.Plans;
using Infra.Stacks.Tests.Settings;

namespace Infra.Stacks.Tests.Versions;

/// <summary>With a mirror, nothing comes from anywhere else.</summary>
public sealed class MirrorTests
{
    private const string Copies = "copies.example.org/all";
    private const string Folder = "charts";
    private const string Registry = "oci://copies.example.org/charts";
    private const string Repository = "https://copies.example.org/charts";

    // Crossplane rewrites these itself, so that names in objects stay as they are.
    private const string Rewritten = "xpkg.crossplane.io/crossplane-contrib/";

    // Where anything of ours comes from, and where anything else usually does.
    private static readonly string[] Hosts =
    [
        .. PinnedImages.All.Select(static image => image.Repository.Split('/')[0]),
        .. Pinned.Charts.Select(static chart => new Uri(chart.Repository).Host),
        "docker.io", "gcr.io", "ghcr.io", "quay.io", "public.ecr.aws", "mcr.microsoft.com", "xpkg.", "registry.k8s.io",
        "github.io", "githubusercontent.com/",
    ];

    /// <summary>Every environment with each form of a place for charts.</summary>
    public static TheoryData<string, string> Places
    {
        get
        {
            var places = new TheoryData<string, string>();
            foreach (var stack in CommittedStacks.All)
            {
                places.Add(stack, Folder);
                places.Add(stack, Registry);
                places.Add(stack, Repository);
            }

            return places;
        }
    }

    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task Plan_WithAMirror_NamesNoOtherHost(string stack)
    {
        var plan = await MirroredPlanOf(stack, Folder);
        var strangers =
            from found in plan.Resources
            where found.Name != "mirror"
            where !found.Type.StartsWith("kubernetes:admissionregistration", StringComparison.Ordinal)
            from text in ImageFields.TextsOf(found.Inputs)
            where !text.StartsWith(Rewritten, StringComparison.Ordinal)
            where !text.StartsWith($"{Copies}/", StringComparison.Ordinal)
            where Hosts.Any(host => text.Contains(host, StringComparison.Ordinal))
            select $"{found}: {text}";

        Assert.Empty(strangers);
    }

    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task Packages_WithAMirror_AreRewritten(string stack)
    {
        var rewrite = (await MirroredPlanOf(stack, Folder)).The("ImageConfig::mirror").Inputs["spec"]!;

        Assert.StartsWith((string)rewrite["matchImages"]![0]!["prefix"]!, Rewritten, StringComparison.Ordinal);
        Assert.Equal($"{Copies}/xpkg.crossplane.io", (string?)rewrite["rewriteImage"]!["prefix"]);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Charts_WithAMirror_ComeFromIt(string stack, string charts)
    {
        var releases = ChartImages.ReleasesOf(await MirroredPlanOf(stack, charts)).ToList();

        Assert.NotEmpty(releases);
        Assert.All(releases, release =>
        {
            var (name, version) = (ChartImages.ChartOf(release).Name, ChartImages.ChartOf(release).Version);
            Assert.Equal(
                charts switch
                {
                    Folder => $"{Folder}/{name}-{version}.tgz",
                    Registry => $"{Registry}/{name}",
                    _ => name,
                },
                (string?)release.Inputs["chart"]);
            Assert.Equal(
                charts == Repository ? Repository : null, (string?)release.Inputs["repositoryOpts"]?["repo"]);
        });
    }

    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task Images_OfChartsAndObjects_AreCopies(string stack)
    {
        var plan = await MirroredPlanOf(stack, Folder);
        var copies = PinnedImages.All
            .Select(static image => $"{Copies}/{image.Repository}:{image.Version}").ToHashSet();
        var ofCharts = ChartImages.ReleasesOf(plan).SelectMany(ChartImages.Of);
        var ofObjects = CommittedStacks.ObjectsOf(plan).SelectMany(static found =>
            ImageFields.Of(found.Inputs).Select(image => ($"{found}", (string?)image)));

        Assert.All(ofCharts.Concat(ofObjects), found =>
            Assert.True(found.Item2 is not null && copies.Contains(found.Item2), $"{found.Item1}: {found.Item2}"));
    }

    // Those too which operators start: nobody would notice one that is copied and never asked for, or the reverse.
    [Fact]
    public async Task Images_ThatArePinned_AreEachTakenFromTheMirror()
    {
        var texts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var stack in CommittedStacks.All)
        {
            var plan = await MirroredPlanOf(stack, Folder);
            texts.UnionWith(plan.Resources.SelectMany(static found => ImageFields.TextsOf(found.Inputs)));
        }

        // SchemaHero is told repository and tag apart, and of its plugin all but the database's kind.
        var missing = PinnedImages.All
            .Select(static image => (Repository: $"{Copies}/{image.Repository}", image.Version))
            .Where(image => !texts.Contains($"{image.Repository}:{image.Version}")
                && !texts.Contains(image.Repository)
                && !texts.Contains(image.Repository.Replace("-postgres", "", StringComparison.Ordinal)));

        Assert.Empty(missing);
    }

    [Fact]
    public void Charts_ThatArePinned_AllHaveKnownImages() =>
        Assert.Equal(Pinned.Charts.Select(static chart => chart.Name).Order(), ChartImages.Charts.Order());

    private static Task<Plan> MirroredPlanOf(string stack, string charts) => CommittedStacks.PlanOf(
        SettingsFile.Of(stack).With(
            "platform.mirror",
            $$"""{"charts":"{{charts}}","images":"{{Copies}}","pullSecret":"none"}"""));
}
