using Infra.Components.Pipelines;
using Infra.Plans;
using Infra.Stacks.Organization;
using Infra.Stacks.Tests.Settings;
using Infra.Testing;

using Pulumi.Github;

namespace Infra.Stacks.Tests.Organization;

/// <summary>What the committed organisation registers.</summary>
public sealed class OrganizationStackTests
{
    private const string Key = "-----BEGIN PRIVATE KEY-----\\ncanary-of-the-app-key\\n-----END PRIVATE KEY-----";

    private static readonly Lazy<Task<Plan>> Organization = new(static () => PlanOf(SettingsFile.Of("org")
        .With("githubAppKey", $"\"{Key}\"")
        .With("portClientSecret", "\"canary-of-the-portal\"")));

    /// <summary>Properties that hold a credential, and which canary is in them.</summary>
    public static TheoryData<string, string, string> Credentials => new()
    {
        { "pulumi:providers:github::github", "appAuth", "canary-of-the-app-key" },
        { "pulumi:providers:port::port", "secret", "canary-of-the-portal" },
        { "ActionsEnvironmentSecret::self-service/PLATFORM_APP_KEY", "value", "canary-of-the-app-key" },
        { "ActionsEnvironmentSecret::self-service/PORT_CLIENT_SECRET", "value", "canary-of-the-portal" },
    };

    [Fact]
    public async Task Stack_Committed_RegistersThis() => Golden.Matches((await Organization.Value).ToString());

    [Fact]
    public async Task Portal_Always_ComesAfterTheWorkflowsRepository()
    {
        var plan = await Organization.Value;

        Assert.True(plan.HasPath(
            plan.The("Action::create-backend-app"), plan.The<RepositoryRuleset>("platform")));
    }

    [Fact]
    public async Task Catalog_Always_RelatesAppsToClustersThroughEnvironments()
    {
        var plan = await Organization.Value;
        var app = plan.The("Blueprint::backend-app").Inputs["relations"]!;
        var environment = plan.The("Blueprint::environment").Inputs["relations"]!;

        Assert.Equal("environment", (string?)app["environment"]!["target"]);
        Assert.True((bool)app["environment"]!["required"]!);
        Assert.Equal("sql-database", (string?)app["database"]!["target"]);
        Assert.Equal("cluster", (string?)environment["cluster"]!["target"]);
        Assert.True((bool)environment["cluster"]!["required"]!);
    }

    [Fact]
    public async Task Actions_Always_StartWorkflowsOfTheRepository()
    {
        var plan = await Organization.Value;
        var actions = plan.Resources.Where(static resource => resource.Type == "port:index/action:Action").ToList();

        Assert.NotEmpty(actions);
        Assert.All(actions, static action =>
        {
            Assert.Equal("acme", (string?)action.Inputs["githubMethod"]!["org"]);
            Assert.Equal("platform", (string?)action.Inputs["githubMethod"]!["repo"]);
        });
    }

    [Theory]
    [MemberData(nameof(Credentials))]
    public async Task Credential_Always_IsASecret_SEC14(string resource, string property, string canary)
    {
        var value = (await Organization.Value).The(resource).Inputs[property]!.AsObject();

        // What is secret travels in a wrapper with a signature.
        Assert.Equal(["4dabf18193072939515e22adb298388d", "value"], value.Select(static member => member.Key));
        Assert.Contains(canary, value["value"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Canaries_OutsideTheirProperties_AreNowhere_SEC12()
    {
        var plan = await Organization.Value;
        var known = Credentials.Select(static row => (string)row[0]).ToHashSet();
        var leaks = plan.Resources
            .Where(resource => !known.Any(title => plan.The(title) == resource))
            .Where(static resource => resource.Inputs.ToJsonString().Contains("canary", StringComparison.Ordinal));

        Assert.Empty(leaks);
    }

    [Fact]
    public async Task GitHub_Always_IsReachedAsAnApp_SEC35()
    {
        var provider = (await Organization.Value).The("pulumi:providers:github::github").Inputs;

        Assert.False(provider.ContainsKey("token"));
        Assert.True(provider.ContainsKey("appAuth"));
    }

    [Fact]
    public async Task Resources_Always_NameTheirProvider()
    {
        var loose = (await Organization.Value).Resources.Where(static resource => !resource.IsComponent
            && resource.Provider.Length == 0
            && !resource.Type.StartsWith("pulumi:providers:", StringComparison.Ordinal));

        Assert.True(!loose.Any(), $"made with whatever credentials are around: {string.Join(", ", loose)}");
    }

    [Theory]
    [InlineData("self-service")]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Targets_Always_AreReachedFromTheDefaultBranchOnly_SEC32(string target)
    {
        var plan = await Organization.Value;

        Assert.Equal(
            "main", (string?)plan.The<RepositoryEnvironmentDeploymentPolicy>(target).Inputs["branchPattern"]);
        Assert.False((bool)plan.The<RepositoryEnvironment>(target).Inputs["canAdminsBypass"]!);
    }

    [Fact]
    public void Secrets_Committed_AreNotInClear_SEC16()
    {
        foreach (var file in Directory.GetFiles(Infra.Testing.Repository.Root, "Pulumi.*.yaml"))
        {
            var settings = SettingsFile.Of(Path.GetFileName(file)["Pulumi.".Length..^".yaml".Length]);

            Assert.Null(settings.Get(OrganizationSettings.AppKeySetting));
            Assert.Null(settings.Get(OrganizationSettings.PortSecretSetting));
        }
    }

    [Fact]
    public void Waivers_Committed_HaveReasons_SEC32()
    {
        var settings = OrganizationSettings.Read(
            new Infra.Stacks.Settings.SettingsReader("org", SettingsFile.Of("org").Get));

        Assert.Equal(Protection.Reviewers, Assert.Single(settings.Protections.Waivers).Protection);
    }

    private static Task<Plan> PlanOf(SettingsFile settings) =>
        Planning.PlanOf(static () => new OrganizationStack(), settings.ToDictionary());
}
