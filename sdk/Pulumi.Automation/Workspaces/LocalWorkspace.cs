using System.Collections.Immutable;
using System.Text.Json;

using Microsoft.Extensions.Logging;

using Pulumi.Automation.Commands;
using Pulumi.Automation.Exceptions;
using Semver;

namespace Pulumi.Automation;

/// <summary>A workspace whose settings are files in a folder.</summary>
public sealed partial class LocalWorkspace : Workspace
{
    private const string ProjectFile = "Pulumi";

    // From here on the CLI says in JSON who is logged in.
    private static readonly SemVersion _firstWithWhoAmIJson = new(3, 58);

    private readonly SemVersion? _version;
    private readonly bool _ownsFolder;

    private LocalWorkspace(PulumiCommand command, LocalWorkspaceOptions? options)
        : base(command)
    {
        _version = command.Version;
        _ownsFolder = options?.WorkDir is null;
        WorkDir = Path.GetFullPath(options?.WorkDir ?? Directory.CreateTempSubdirectory("automation-").FullName);
        PulumiHome = options?.PulumiHome;
        SecretsProvider = options?.SecretsProvider;
        Program = options?.Program;
        Logger = options?.Logger;
        EnvironmentVariables = options?.EnvironmentVariables is { } variables
            ? new Dictionary<string, string?>(variables)
            : null;
    }

    /// <inheritdoc/>
    public override string WorkDir { get; }

    /// <inheritdoc/>
    public override string? PulumiHome { get; }

    /// <inheritdoc/>
    public override string PulumiVersion =>
        _version?.ToString() ?? throw new InvalidOperationException("The version of the Pulumi CLI is not known.");

    /// <inheritdoc/>
    public override string? SecretsProvider { get; }

    /// <inheritdoc/>
    public override PulumiFn? Program { get; set; }

    /// <inheritdoc/>
    public override ILogger? Logger { get; set; }

    /// <inheritdoc/>
    public override IDictionary<string, string?>? EnvironmentVariables { get; set; }

    /// <summary>A workspace; settings that are given are written.</summary>
    /// <exception cref="ProjectSettingsConflictException">The project's file says something else.</exception>
    public static async Task<LocalWorkspace> CreateAsync(
        LocalWorkspaceOptions? options = null, CancellationToken cancellationToken = default)
    {
        var command = options?.PulumiCommand
            ?? await LocalPulumiCommand.CreateAsync(SkipCheck(options), cancellationToken).ConfigureAwait(false);
        var workspace = new LocalWorkspace(command, options);
        if (options?.ProjectSettings is { } project)
        {
            await workspace.TakeProjectSettingsAsync(project, cancellationToken).ConfigureAwait(false);
        }

        foreach (var (stack, settings) in options?.StackSettings ?? new Dictionary<string, StackSettings>())
        {
            await workspace.SaveStackSettingsAsync(stack, settings, cancellationToken).ConfigureAwait(false);
        }

        return workspace;
    }

    /// <inheritdoc/>
    public override Task<ProjectSettings?> GetProjectSettingsAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult(SettingsFile.Find(WorkDir, ProjectFile) is { } file
            ? ProjectSettingsYaml.Read(SettingsFile.Read(file))
            : null);

    /// <inheritdoc/>
    public override Task SaveProjectSettingsAsync(
        ProjectSettings settings, CancellationToken cancellationToken = default)
    {
        SettingsFile.Write(WorkDir, ProjectFile, ProjectSettingsYaml.Write(settings));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task<StackSettings?> GetStackSettingsAsync(
        string stackName, CancellationToken cancellationToken = default) =>
        Task.FromResult(SettingsFile.Find(WorkDir, SettingsFile.NameOfStack(stackName)) is { } file
            ? StackSettingsYaml.Read(SettingsFile.Read(file))
            : null);

    /// <inheritdoc/>
    public override Task SaveStackSettingsAsync(
        string stackName, StackSettings settings, CancellationToken cancellationToken = default)
    {
        SettingsFile.Write(WorkDir, SettingsFile.NameOfStack(stackName), StackSettingsYaml.Write(settings));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override async Task<WhoAmIResult> WhoAmIAsync(CancellationToken cancellationToken = default)
    {
        if (_version is not null && _version.ComparePrecedenceTo(_firstWithWhoAmIJson) < 0)
        {
            var plain = await RunAsync(["whoami"], cancellationToken).ConfigureAwait(false);
            return new WhoAmIResult(plain.StandardOutput.Trim(), null, []);
        }

        var json = await RunJsonAsync(["whoami", "--json"], cancellationToken).ConfigureAwait(false);
        return new WhoAmIResult(json.TextOrEmpty("user"), json.Text("url"), json.Texts("organizations") ?? []);
    }

    /// <inheritdoc/>
    public override Task CreateStackAsync(string stackName, CancellationToken cancellationToken) =>
        RunAsync(
            SecretsProvider is null or ""
                ? ["stack", "init", stackName]
                : ["stack", "init", stackName, "--secrets-provider", SecretsProvider],
            cancellationToken);

    /// <inheritdoc/>
    public override Task SelectStackAsync(string stackName, CancellationToken cancellationToken) =>
        RunAsync(["stack", "select", "--stack", stackName], cancellationToken);

    /// <inheritdoc/>
    public override Task RemoveStackAsync(string stackName, CancellationToken cancellationToken = default) =>
        RunAsync(["stack", "rm", "--yes", stackName], cancellationToken);

    /// <inheritdoc/>
    public override async Task<ImmutableList<StackSummary>> ListStacksAsync(
        CancellationToken cancellationToken = default)
    {
        var json = await RunJsonAsync(["stack", "ls", "--json"], cancellationToken).ConfigureAwait(false);
        return [.. json.EnumerateArray().Select(static stack => new StackSummary(stack))];
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (_ownsFolder && Directory.Exists(WorkDir))
        {
            Directory.Delete(WorkDir, recursive: true);
        }

        base.Dispose(disposing);
    }

    private static LocalPulumiCommandOptions SkipCheck(LocalWorkspaceOptions? options)
    {
        var value = options?.EnvironmentVariables is { } variables
            && variables.TryGetValue(LocalPulumiCommand.SkipVersionCheckVar, out var own) ? own : null;
        return new LocalPulumiCommandOptions { SkipVersionCheck = !string.IsNullOrEmpty(value) };
    }

    private async Task TakeProjectSettingsAsync(ProjectSettings settings, CancellationToken cancellation)
    {
        var file = SettingsFile.Find(WorkDir, ProjectFile);
        if (file is null)
        {
            await SaveProjectSettingsAsync(settings, cancellation).ConfigureAwait(false);
        }
        else if (!settings.IsDefault)
        {
            var there = ProjectSettingsYaml.Read(SettingsFile.Read(file));
            if (!ProjectSettingsYaml.Write(settings).Equals(ProjectSettingsYaml.Write(there)))
            {
                throw new ProjectSettingsConflictException(file);
            }
        }
    }

    private async Task<JsonElement> RunJsonAsync(IList<string> arguments, CancellationToken cancellation) =>
        JsonElement.Parse((await RunAsync(arguments, cancellation).ConfigureAwait(false)).StandardOutput);
}
