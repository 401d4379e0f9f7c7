using Pulumi.Github.Inputs;

using Infra.Components.Pipelines;
using Infra.Components.Portal;
using Infra.Platform.Apis;
using Infra.Platform.Documents.Portal;
using Infra.Stacks.Settings;

using GitHubProvider = Pulumi.Github.Provider;
using PortProvider = Pulumi.Port.Provider;

namespace Infra.Stacks.Organization;

/// <summary>What an organisation has once, however many environments: GitHub and Port.</summary>
/// <remarks>Environments read its outputs through <see cref="OrganizationReference"/>, which names them.</remarks>
public sealed class OrganizationStack : Stack
{
    /// <summary>The organisation that the settings describe.</summary>
    public OrganizationStack()
    {
        var config = new Config(SettingsReader.Namespace);
        var settings = OrganizationSettings.Read(config);
        var appKey = SecretOf(config, OrganizationSettings.AppKeySetting);
        var portSecret = SecretOf(config, OrganizationSettings.PortSecretSetting);

        var pipelines = new Pipelines("pipelines", PipelinesOf(settings, appKey, portSecret), new()
        {
            Providers = { GitHubOf(settings.GitHub, appKey) },
        });
        var workflows = new WorkflowRepository(settings.GitHub.Organization, settings.Repository.Name);
        var blueprints = Catalog.Apis.Select(static api => BlueprintDocument.Of(api.Model, api.Portal)).ToList();
        _ = new Portal("portal", new()
        {
            Blueprints = [.. blueprints],
            Actions = [.. Catalog.Apis.Select(api => ActionDocument.Of(api.Model, api.Portal, workflows))],
            Scorecards = [.. blueprints.Select(PortalExpectations.Of)],
            RepositoryUrl = pipelines.Url,
        }, new()
        {
            Providers = { PortOf(settings.Port, portSecret) },
            // Its actions start workflows there.
            DependsOn = { pipelines },
        });

        RepositoryUrl = pipelines.Url;
        PreviewSubject = pipelines.PreviewSubject;
        ApplySubjects = Output.All(pipelines.ApplySubjects.Values)
            .Apply(subjects => pipelines.ApplySubjects.Keys.Zip(subjects).ToImmutableDictionary(
                static both => both.First, static both => both.Second));
        ImageRegistry = Output.Create(settings.Repository.ImageRegistry);
        PortApiUrl = Output.Create(settings.Port.ApiUrl);
        PortalUrl = Output.Create(settings.Port.AppUrl);
    }

    /// <summary>Where the management repository is cloned from.</summary>
    [Output]
    public Output<string> RepositoryUrl { get; private set; }

    /// <summary>Who jobs of pull requests are to a cloud.</summary>
    [Output]
    public Output<string> PreviewSubject { get; private set; }

    /// <summary>Who jobs that deploy are to a cloud, by environment.</summary>
    [Output]
    public Output<ImmutableDictionary<string, string>> ApplySubjects { get; private set; }

    /// <summary>Where images are pushed to.</summary>
    [Output]
    public Output<string> ImageRegistry { get; private set; }

    /// <summary>Where exporters report to.</summary>
    [Output]
    public Output<string> PortApiUrl { get; private set; }

    /// <summary>Where people sign in to the portal.</summary>
    [Output]
    public Output<string> PortalUrl { get; private set; }

    // Empty is refused by GitHub and Port themselves: nothing is made with whatever credentials are around.
    private static Output<string> SecretOf(Config config, string setting)
    {
        if (config.GetSecret(setting) is { } secret)
        {
            return secret;
        }

        var key = $"{SettingsReader.Namespace}:{setting}";
        Log.Warn($"{key} is not set: nothing real can be made; run pulumi config set --secret {key}");
        return Output.CreateSecret("");
    }

    private static PipelinesArgs PipelinesOf(
        OrganizationSettings settings,
        Output<string> appKey,
        Output<string> portSecret) => new()
        {
            Organization = settings.GitHub.Organization,
            OrganizationId = settings.GitHub.OrganizationId,
            AppId = settings.GitHub.AppId,
            Repository = settings.Repository.Name,
            Visibility = settings.Repository.Visibility,
            Protections = settings.Protections,
            PlatformTeam = settings.Repository.PlatformTeam,
            Folders = settings.Repository.Folders,
            Targets = [.. settings.Targets, SelfService.For(settings, appKey, portSecret)],
            Checks = settings.Repository.Checks,
            Actions = settings.Repository.Actions,
            ImageRegistry = settings.Repository.ImageRegistry,
            Variables = settings.Repository.Variables,
        };

    // An App's tokens live for an hour and can do what it was given; a person's can do what that person can.
    private static GitHubProvider GitHubOf(GitHubSettings settings, Output<string> key) => new("github", new()
    {
        Owner = settings.Organization,
        AppAuth = new ProviderAppAuthArgs
        {
            Id = $"{settings.AppId}",
            InstallationId = $"{settings.InstallationId}",
            PemFile = key,
        },
    });

    private static PortProvider PortOf(PortSettings settings, Output<string> secret) => new("port", new()
    {
        BaseUrl = settings.ApiUrl,
        ClientId = settings.ClientId,
        Secret = secret,
    });
}
