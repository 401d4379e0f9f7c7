using Pulumi.Automation.Commands;
using Pulumi.Automation.Commands.Exceptions;
using Pulumi.Automation.Events;
using Semver;

namespace Infra.Automation.Tests;

/// <summary>The installed CLI, played by a shell script.</summary>
public sealed class LocalPulumiCommandTests : IDisposable
{
    private static readonly Dictionary<string, string?> _noEnvironment = [];

    private readonly string _root = Directory.CreateTempSubdirectory("fake-pulumi-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task Run_Always_AddsNonInteractiveBeforeTheValues()
    {
        var command = await CommandAsync("""for a in "$@"; do echo "$a"; done""");

        var plain = await RunAsync(command, ["stack", "ls"]);
        var values = await RunAsync(command, ["config", "set", "k", "--", "--v"]);
        var already = await RunAsync(command, ["config", "set", "k", "--non-interactive", "--", "--v"]);

        Assert.Equal("stack\nls\n--non-interactive\n", plain.StandardOutput);
        Assert.Equal("config\nset\nk\n--non-interactive\n--\n--v\n", values.StandardOutput);
        Assert.Equal(values.StandardOutput, already.StandardOutput);
    }

    [Fact]
    public async Task Run_Always_PassesFolderEnvironmentAndInput()
    {
        var command = await CommandAsync("""pwd; echo "$A,${HOME-none}"; cat; echo err >&2""");
        var (output, error) = (new List<string>(), new List<string>());

        var result = await command.RunInputAsync(
            ["x"],
            _root,
            new Dictionary<string, string?> { ["A"] = "1", ["HOME"] = null },
            output.Add,
            error.Add,
            "typed\n");

        Assert.Equal($"{_root}\n1,none\ntyped\n", result.StandardOutput);
        Assert.Equal("err\n", result.StandardError);
        Assert.Equal([_root, "1,none", "typed"], output);
        Assert.Equal(["err"], error);
    }

    [Fact]
    public async Task Run_ExitCode_IsAnException()
    {
        var command = await CommandAsync("""echo "error: no stack named 'x' found" >&2; exit 6""");

        var failure = await Assert.ThrowsAsync<StackNotFoundException>(() => RunAsync(command, ["stack", "select"]));

        Assert.Contains("code: 6", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_OlderCliWithEvents_TailsAFile()
    {
        var command = await CommandAsync(
            """
            while [ "$1" != "--event-log" ]; do shift; done
            printf '{"sequence":0,"timestamp":1}\n{"sequence":1,"ti' > "$2"
            sleep 0.3
            printf 'mestamp":1}\n{"sequence":2,"timestamp":1}' >> "$2"
            """,
            version: "v3.205.0");
        var events = new List<EngineEvent>();

        await command.RunAsync(["up"], _root, _noEnvironment, onEngineEvent: events.Add);

        Assert.Equal([0, 1, 2], events.Select(static seen => seen.Sequence));
    }

    [Fact]
    public async Task Run_ReceiverOfEventsThrows_RunsToTheEndAndThrowsThat()
    {
        var marker = Path.Combine(_root, "ended");
        var command = await CommandAsync(
            $$"""
            while [ "$1" != "--event-log" ]; do shift; done
            printf '{"sequence":0,"timestamp":1}\n{"sequence":1,"timestamp":1}\n' > "$2"
            touch "{{marker}}"
            """,
            version: "v3.205.0");
        var seen = 0;

        var failure = await Assert.ThrowsAsync<FormatException>(() => command.RunAsync(
            ["up"],
            _root,
            _noEnvironment,
            onEngineEvent: _ =>
            {
                seen++;
                throw new FormatException("own");
            }));

        Assert.Equal(("own", 1, true), (failure.Message, seen, File.Exists(marker)));
    }

    [Fact]
    public async Task Run_NewerCliWithEvents_ServesThemOnLoopback()
    {
        var command = await CommandAsync("""echo "$@"; echo "$PULUMI_DEBUG_COMMANDS" """);

        var result = await command.RunAsync(["up"], _root, _noEnvironment, onEngineEvent: static _ => { });

        Assert.Matches(
            @"^up --event-log tcp://127\.0\.0\.1:\d+ --non-interactive\ntrue\n$", result.StandardOutput);
    }

    [Fact]
    public async Task Run_Cancelled_InterruptsAndLetsItFinish()
    {
        WriteScript(
            """trap 'echo saved > saved; exit 1' INT; echo started; while :; do sleep 0.05; done""", "v3.260.0");
        using var stop = new CancellationTokenSource();
        var process = new CommandProcess(Path.Combine(_root, "bin", "pulumi"), ["up"], _root)
        {
            OnOutput = _ => stop.Cancel(),
            Patience = TimeSpan.FromSeconds(10),
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => process.RunAsync(stop.Token));

        Assert.True(File.Exists(Path.Combine(_root, "saved")), "it was killed before it had saved");
    }

    [Fact]
    public async Task Run_CancelledButDeaf_IsKilled()
    {
        WriteScript("""trap '' INT; echo started; while :; do sleep 0.05; done""", "v3.260.0");
        var process = new CommandProcess(Path.Combine(_root, "bin", "pulumi"), ["up"], _root)
        {
            Patience = TimeSpan.FromMilliseconds(100),
        };
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => process.RunAsync(stop.Token));
    }

    [Theory]
    [InlineData("v3.0.0", "older than the least")]
    [InlineData("v4.0.0", "another major version")]
    [InlineData("nonsense", "no version")]
    public async Task Create_WrongVersion_IsRefusedUnlessSkipped(string version, string because)
    {
        WriteScript("", version);

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => LocalPulumiCommand.CreateAsync(new LocalPulumiCommandOptions { Root = _root }));
        var skipped = await LocalPulumiCommand.CreateAsync(
            new LocalPulumiCommandOptions { Root = _root, SkipVersionCheck = true });

        Assert.True(skipped.Version is null == (version == "nonsense"), because);
    }

    [Fact]
    public async Task Create_Always_KnowsTheVersion()
    {
        var command = await CommandAsync("", "v3.261.0-alpha.1+x");

        Assert.Equal(new SemVersion(3, 261, 0, "alpha.1", "x"), command.Version);
    }

    private static Task<CommandResult> RunAsync(LocalPulumiCommand command, string[] arguments) =>
        command.RunAsync(arguments, Path.GetTempPath(), _noEnvironment);

    private Task<LocalPulumiCommand> CommandAsync(string script, string version = "v3.260.0")
    {
        WriteScript(script, version);
        return LocalPulumiCommand.CreateAsync(new LocalPulumiCommandOptions { Root = _root });
    }

    private void WriteScript(string script, string version)
    {
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(_root, "bin")).FullName, "pulumi");
        File.WriteAllText(file, $"#!/bin/sh\nif [ \"$1\" = version ]; then echo '{version}'; exit 0; fi\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
