using Pulumi.Automation;
using Pulumi.Automation.Exceptions;

namespace Infra.Automation.Tests;

public sealed class SettingsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("settings-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Inline_NoProjectFile_WritesOne()
    {
        using var stack = await OpenAsync();

        var project = await stack.Workspace.GetProjectSettingsAsync();

        Assert.Equal(("shop", ProjectRuntimeName.Dotnet, Environment.CurrentDirectory), (
            project!.Name, project.Runtime.Name, project.Main));
    }

    [Fact]
    public async Task Inline_ProjectFileThere_LeavesIt()
    {
        const string Text = "name: shop # mine\nruntime: nodejs\n";
        File.WriteAllText(ProjectFile, Text);

        using var stack = await OpenAsync();

        Assert.Equal(Text, File.ReadAllText(ProjectFile));
    }

    [Fact]
    public async Task ProjectSettings_DifferFromTheFile_IsAConflict()
    {
        File.WriteAllText(ProjectFile, "name: shop\nruntime: nodejs\n");

        await OpenAsync(new ProjectSettings("shop", ProjectRuntimeName.NodeJS));
        var failure = await Assert.ThrowsAsync<ProjectSettingsConflictException>(
            () => OpenAsync(new ProjectSettings("shop", ProjectRuntimeName.NodeJS) { Description = "other" }));

        Assert.Equal(ProjectFile, failure.SettingsFileLocation);
    }

    [Fact]
    public async Task ProjectSettings_WithAMapOfConfig_AreReadAndWrittenBack()
    {
        File.WriteAllText(ProjectFile, """
            name: shop
            description: "true"
            runtime:
              name: dotnet
              options:
                binary: bin/shop
            main: app
            config:
              shop:size: 4
              shop:on: {default: true, type: boolean}
            backend:
              url: file:///x
            """);
        using var stack = await OpenAsync();

        var read = await stack.Workspace.GetProjectSettingsAsync();
        await stack.Workspace.SaveProjectSettingsAsync(read!);
        var again = await stack.Workspace.GetProjectSettingsAsync();

        Assert.Equal("""{"shop:size":4,"shop:on":{"default":true,"type":"boolean"}}""", read!.Config);
        Assert.Equal(("true", "app", "bin/shop", "file:///x"), (
            again!.Description, again.Main, again.Runtime.Options!.Binary, again.Backend!.Url));
        Assert.Equal(read.Config, again.Config);
    }

    [Fact]
    public async Task StackSettings_AnyValue_ComeBack()
    {
        using var stack = await OpenAsync();
        var settings = new StackSettings
        {
            EncryptionSalt = "v1:salt",
            Config = new Dictionary<string, StackSettingsConfigValue>
            {
                ["shop:secret"] = new("v1:cipher", isSecure: true),
                ["shop:text"] = new("007", isSecure: false),
                ["shop:object"] = new("""{"a":[1,"2"]}""", isSecure: false),
            },
        };

        await stack.Workspace.SaveStackSettingsAsync("organization/shop/dev", settings);
        var read = await stack.Workspace.GetStackSettingsAsync("dev");

        Assert.True(File.Exists(Path.Combine(_folder, "Pulumi.dev.yaml")));
        Assert.Equal("v1:salt", read!.EncryptionSalt);
        Assert.Equal(("v1:cipher", true), (read.Config!["shop:secret"].Value, read.Config["shop:secret"].IsSecure));
        Assert.Equal(("007", false), (read.Config["shop:text"].Value, read.Config["shop:text"].IsSecure));
        Assert.Equal("""{"a":[1,"2"]}""", read.Config["shop:object"].Value);
    }

    [Fact]
    public async Task Workspace_WithoutAFolder_RemovesItsOwn()
    {
        var workspace = await LocalWorkspace.CreateAsync(
            new LocalWorkspaceOptions { PulumiCommand = Stacks.Command() });
        Assert.True(Directory.Exists(workspace.WorkDir));

        workspace.Dispose();

        Assert.False(Directory.Exists(workspace.WorkDir));
    }

    [Fact]
    public async Task Command_Always_RunsWithTheWorkspacesFolderAndEnvironment()
    {
        var command = Stacks.Command();
        using var workspace = await LocalWorkspace.CreateAsync(new LocalWorkspaceOptions
        {
            PulumiCommand = command,
            PulumiHome = "/home/of/pulumi",
            EnvironmentVariables = new Dictionary<string, string?> { ["A"] = "1", ["B"] = null },
        });
        var stack = await WorkspaceStack.CreateAsync("dev", workspace);

        await stack.UpAsync();

        Assert.All(command.Circumstances, seen => Assert.Equal(workspace.WorkDir, seen.Folder));
        Assert.Equal(
            new Dictionary<string, string?> { ["A"] = "1", ["B"] = null, ["PULUMI_HOME"] = "/home/of/pulumi" },
            command.Circumstances[^1].Environment);
    }

    private string ProjectFile => Path.Combine(_folder, "Pulumi.yaml");

    private Task<WorkspaceStack> OpenAsync(ProjectSettings? settings = null)
    {
        var args = new InlineProgramArgs("shop", "dev", PulumiFn.Create(static () => { }))
        {
            WorkDir = _folder,
            PulumiCommand = Stacks.Command(),
        };
        args.ProjectSettings = settings ?? args.ProjectSettings;
        return LocalWorkspace.SelectStackAsync(args);
    }
}
