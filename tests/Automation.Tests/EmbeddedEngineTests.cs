using Pulumi;
using Pulumi.Automation;
using Pulumi.Automation.Commands.Exceptions;
using Pulumi.Automation.Events;

namespace Infra.Automation.Tests;

/// <summary>Library, program and engine together, over both channels.</summary>
public sealed class EmbeddedEngineTests : IDisposable
{
    private const string InMemory = "Pulumi.InMemoryChannel";

    private readonly string _folder = Directory.CreateTempSubdirectory("embedded-").FullName;

    public void Dispose()
    {
        AppContext.SetSwitch(InMemory, false);
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Stack_FromCreateToDestroy_DoesWhatTheProgramSays(bool inMemory)
    {
        AppContext.SetSwitch(InMemory, inMemory);
        var events = new List<EngineEvent>();
        using var stack = await OpenAsync(PulumiFn.Create(static () =>
        {
            var config = new Config();
            var part = new ComponentResource("test:index:Part", "part");
            return new Dictionary<string, object?>
            {
                ["size"] = config.RequireInt32("size"),
                ["password"] = config.RequireSecret("password"),
                ["urn"] = part.Urn,
            };
        }));
        await stack.SetAllConfigAsync(new Dictionary<string, ConfigValue>
        {
            ["size"] = new("3"),
            ["password"] = new("hunter2", isSecret: true),
        });

        var preview = await stack.PreviewAsync();
        var up = await stack.UpAsync(new UpOptions { OnEvent = events.Add });
        var again = await stack.UpAsync();
        var destroyed = await stack.DestroyAsync();

        Assert.Equal(2, preview.ChangeSummary[OperationType.Create]);
        Assert.Equal((3L, false), (up.Outputs["size"].Value, up.Outputs["size"].IsSecret));
        Assert.Equal(("hunter2", true), (up.Outputs["password"].Value, up.Outputs["password"].IsSecret));
        Assert.EndsWith("test:index:Part::part", (string)up.Outputs["urn"].Value, StringComparison.Ordinal);
        Assert.Equal(2, up.Summary.ResourceChanges![OperationType.Create]);
        Assert.Equal(2, again.Summary.ResourceChanges![OperationType.Same]);
        Assert.Equal((UpdateKind.Destroy, UpdateState.Succeeded), (destroyed.Summary.Kind, destroyed.Summary.Result));
        Assert.Equal(Enumerable.Range(0, events.Count), events.Select(static seen => seen.Sequence));
        Assert.NotNull(events[^1].CancelEvent);
    }

    [Fact]
    public async Task Program_Throws_ThrowsItHere()
    {
        using var stack = await OpenAsync(PulumiFn.Create((Action)(static () => throw new FormatException("own"))));

        Assert.Equal("own", (await Assert.ThrowsAsync<FormatException>(() => stack.UpAsync())).Message);
    }

    [Fact]
    public async Task Select_NoStack_IsItsOwnFailure()
    {
        using var stack = await OpenAsync(PulumiFn.Create(static () => { }));

        await Assert.ThrowsAsync<StackNotFoundException>(() => stack.Workspace.SelectStackAsync("other"));
        await Assert.ThrowsAsync<StackAlreadyExistsException>(() => stack.Workspace.CreateStackAsync("dev"));
    }

    private Task<WorkspaceStack> OpenAsync(PulumiFn program)
    {
        var state = Directory.CreateDirectory(Path.Combine(_folder, "state")).FullName;
        var environment = new Dictionary<string, string>
        {
            ["PULUMI_BACKEND_URL"] = $"file://{state}",
            ["PULUMI_CONFIG_PASSPHRASE"] = "correct horse",
            ["HOME"] = _folder,
        };
        return LocalWorkspace.CreateOrSelectStackAsync(new InlineProgramArgs("shop", "dev", program)
        {
            WorkDir = Directory.CreateDirectory(Path.Combine(_folder, "project")).FullName,
            PulumiCommand = new EmbeddedCommand(environment),
        });
    }
}
