using Infra.Plans;
using Infra.Stacks.Existing;
using Infra.Stacks.Settings;
using Infra.Stacks.Tests.Settings;

namespace Infra.Stacks.Tests.Existing;

/// <summary>A cluster that is already there, with an organisation and without.</summary>
public sealed class ExistingClusterTests
{
    private const string Mirror = """{"charts":"charts","images":"copies.example.org/all","pullSecret":"none"}""";
    private const string Address = "https://git.example.org/platform/environments";

    /// <summary>One change to settings without an organisation, the setting that is named, and why it is a mistake.
    /// </summary>
    public static TheoryData<string, string?, string, string> Mistakes => new()
    {
        { "organization", null, "infra:organization", "left out is not the same as none" },
        { "organization", "\"The Org\"", "infra:organization", "no name of a stack" },
        { "platform.argocd.repository", "\"organization\"", "infra:platform.argocd.repository", "whose?" },
        { "platform.portal.region", "\"organization\"", "infra:platform.portal.region", "whose?" },
        { "platform.databases", "\"cloud\"", "infra:platform.databases", "there is no cloud" },
        {
            "platform.clusters",
            """[{"name":"edge","gateway":"node-port","metricsServer":"present","identity":"edge"}]""",
            "infra:platform.clusters[0].identity",
            "no cloud knows who that is"
        },
        { "cluster.context", "\"\"", "infra:cluster.context", "no context is called so" },
    };

    private static SettingsFile Alone => SettingsFile.Of("existing")
        .With("organization", "\"none\"")
        .With("platform.argocd.repository", $"\"{Address}\"")
        .With("platform.portal.region", "\"us\"");

    [Fact]
    public void Read_CommittedSettings_AreRight() =>
        Assert.Equal("org", Read(SettingsFile.Of("existing")).Organization);

    [Fact]
    public void Read_NoOrganization_IsRightWhenTheSettingsSayEverything() => Assert.Null(Read(Alone).Organization);

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Read_OneMistake_IsNamed(string path, string? json, string key, string reason)
    {
        var failure = Assert.Throws<SettingsException>(() => Read(Alone.With(path, json)));

        Assert.True(failure.Problems.Any(problem => problem.Key == key), $"{reason}: {failure.Message}");
    }

    [Fact]
    public async Task Organization_Referred_SaysRepositoryAndPortal()
    {
        var plan = await CommittedStacks.PlanOf("existing");

        Assert.Contains("https://git.example.org/platform.git", TextOf(plan, "EnvironmentConfig::platform"));
        Assert.Contains("https://git.example.org/platform.git", TextOf(plan, "ApplicationSet::apps"));
        Assert.Contains("https://api.port.io", TextOf(plan, "Release::port-k8s-exporter"));
    }

    [Fact]
    public async Task Cloud_Never_IsAskedForAnything()
    {
        var plan = await CommittedStacks.PlanOf(SettingsFile.Of("existing").With("platform.mirror", Mirror));

        Assert.Equal("pulumi:pulumi:StackReference", Assert.Single(BesideTheCluster(plan)).Type);
    }

    [Fact]
    public async Task NoOrganization_MirrorInAFolder_NeedsNothingButAKubeconfig()
    {
        var plan = await CommittedStacks.PlanOf(Alone
            .With("platform.portal", "\"none\"")
            .With("platform.argocd.readsAsApp", "\"none\"")
            .With("platform.mirror", Mirror));

        Assert.Empty(BesideTheCluster(plan));
        Assert.Contains(Address, TextOf(plan, "ApplicationSet::apps"));
        Assert.Contains(Address, TextOf(plan, "AppProject::platform"));
        Assert.Contains(Address, TextOf(plan, "EnvironmentConfig::platform"));
    }

    [Fact]
    public async Task NoOrganization_PortalByItsRegion_ReportsThere() =>
        Assert.Contains(
            "https://api.us.port.io", TextOf(await CommittedStacks.PlanOf(Alone), "Release::port-k8s-exporter"));

    private static IEnumerable<PlannedResource> BesideTheCluster(Plan plan) =>
        plan.Resources.Where(static found => !found.IsComponent
            && !found.Type.StartsWith("kubernetes:", StringComparison.Ordinal)
            && found.Type is not ("pulumi:pulumi:Stack" or "pulumi:providers:kubernetes"));

    private static string TextOf(Plan plan, string title) => plan.The(title).Inputs.ToJsonString();

    private static ExistingClusterSettings Read(SettingsFile file) =>
        ExistingClusterSettings.Read(new SettingsReader("existing", file.Get));
}
