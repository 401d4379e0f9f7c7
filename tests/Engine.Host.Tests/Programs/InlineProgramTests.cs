using System.Text.Json;
using Google.Protobuf.WellKnownTypes;
using Infra.Engine.Host.Tests.CommandLine;
using Pulumi.Wire;
using Pulumirpc;

namespace Infra.Engine.Host.Tests.Programs;

/// <summary>A tiny program through the whole surface, in memory and over HTTP/2.</summary>
public sealed class InlineProgramTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Up_TwoResources_AreOnDiskAndUnchangedAfterwards(bool inMemory)
    {
        using var bench = await BenchAsync(new EchoProvider());
        await using var server = await TwoResources.ServeAsync(inMemory);

        Assert.Equal(0, await bench.RunAsync($"up --yes --skip-preview --stack dev --client={server.Address}"));
        Assert.Equal(3, Changes(bench, StepKind.Create));
        Assert.Equal(0, await bench.RunAsync("stack output --json --show-secrets"));
        Assert.Equal("{\n  \"first\": \"first-id\",\n  \"password\": \"hush\"\n}\n", bench.Output);

        Assert.Equal(0, await bench.RunAsync(
            $"up --yes --skip-preview --expect-no-changes --stack dev --client={server.Address}"));
        Assert.Equal(3, Changes(bench, StepKind.Same));
    }

    [Fact]
    public async Task Preview_NothingThere_ChangesNothing()
    {
        var provider = new EchoProvider();
        using var bench = await BenchAsync(provider);
        await using var server = await TwoResources.ServeAsync(inMemory: true);
        var before = Directory.GetFiles(bench.Folder, "*", SearchOption.AllDirectories);

        Assert.Equal(0, await bench.RunAsync($"preview --client={server.Address}"));
        Assert.Equal(3, Changes(bench, StepKind.Create));
        Assert.Empty(provider.Calls);
        Assert.Equal(before, Directory.GetFiles(bench.Folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Up_PreviewFirst_RunsTheProgramTwiceAndTellsListenersOfTheUpdateOnly()
    {
        using var bench = await BenchAsync(new EchoProvider());
        var program = TwoResources;
        await using var server = await program.ServeAsync(inMemory: true);

        Assert.Equal(0, await bench.RunAsync($"up --yes --client={server.Address} --event-log events.jsonl"));

        Assert.Equal(2, program.Runs);
        Assert.False(Assert.Single(bench.Events.OfType<EngineEvent.Summary>()).IsPreview);
        var lines = bench.Read("events.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(bench.Events.Count, lines.Length);
        Assert.All(lines.Index(), static line =>
            Assert.Equal(line.Index, JsonDocument.Parse(line.Item).RootElement.GetProperty("sequence").GetInt32()));
        Assert.EndsWith("\"cancelEvent\":{}}", lines[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("hush", bench.Read("events.jsonl"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Up_EventLogOverTheWire_DeliversEveryEvent()
    {
        using var bench = await BenchAsync(new EchoProvider());
        await using var server = await TwoResources.ServeAsync(inMemory: true);
        var lines = new List<string>();
        await using var listener = await RpcServer.ListenAsync(new RpcServices().ClientStreaming(
            EventsMethods.StreamEvents,
            async (requests, _) =>
            {
                await foreach (var request in requests)
                {
                    lines.Add(request.Event);
                }

                return new Empty();
            }));

        Assert.Equal(0, await bench.RunAsync(
            $"up --yes --skip-preview --client={server.Address} --event-log tcp://{listener.Address}"));
        Assert.Equal(bench.Events.Count, lines.Count);
    }

    [Fact]
    public async Task Up_ResourceNoLongerRegistered_IsDeletedBeforeTheProgramEnds()
    {
        var provider = new EchoProvider();
        using var bench = await BenchAsync(provider);
        await using var full = await TwoResources.ServeAsync(inMemory: true);
        await bench.RunAsync($"up --yes --skip-preview --client={full.Address}");
        var deleted = -1;
        await using var less = await TinyProgram.Of(async monitor =>
        {
            await monitor.Channel.UnaryAsync(MonitorMethods.SignalAndWaitForShutdown, new Empty());
            deleted = provider.Calls.Count(static call => call.StartsWith("delete", StringComparison.Ordinal));
            await Task.FromException(new InvalidOperationException("after the end"));
        }).ServeAsync(inMemory: true);

        Assert.Equal(1, await bench.RunAsync($"up --yes --skip-preview --client={less.Address}"));
        Assert.Equal(2, deleted);
    }

    [Fact]
    public async Task Up_StepFails_NeverAnswersTheProgramAndKeepsWhatWasDone()
    {
        using var bench = await BenchAsync(new EchoProvider());
        var answered = false;
        await using var server = await TinyProgram.Of(async monitor =>
        {
            await monitor.RegisterAsync("any:index:Thing", "good", []);
            await monitor.RegisterAsync("any:index:Thing", "bad", new() { ["fail"] = Value.ForBool(true) });
            answered = true;
        }).ServeAsync(inMemory: false);

        Assert.Equal(1, await bench.RunAsync($"up --yes --skip-preview --client={server.Address}"));

        Assert.False(answered);
        Assert.Contains(bench.Events, static e =>
            e is EngineEvent.Diagnostic { Severity: DiagnosticSeverity.Error } told
            && told.Message.Contains("failed on purpose", StringComparison.Ordinal));
        await bench.RunAsync("stack export");
        Assert.Contains("::good", bench.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("::bad", bench.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Up_ProgramThrows_FailsAndSaysSo()
    {
        using var bench = await BenchAsync(new EchoProvider());
        await using var server = await TinyProgram.Of(
            static _ => Task.FromException(new InvalidOperationException("the program throws")))
            .ServeAsync(inMemory: true);

        Assert.Equal(1, await bench.RunAsync($"preview --client={server.Address}"));
        Assert.Equal("an unhandled error occurred: the program throws\n", Assert.Single(Errors(bench)));
    }

    [Fact]
    public async Task Up_Cancelled_FinishesTheStepInFlightAndStartsNoOther()
    {
        using var cancellation = new CancellationTokenSource();
        var provider = new EchoProvider { During = cancellation.CancelAsync };
        using var bench = await BenchAsync(provider);
        await using var server = await TwoResources.ServeAsync(inMemory: true);

        Assert.Equal(1, await bench.RunAsync(
            ["up", "--yes", "--skip-preview", $"--client={server.Address}"], cancellation.Token));

        Assert.Equal(["create first"], provider.Calls);
        Assert.Contains("update canceled\n", Errors(bench));
        await bench.RunAsync("stack export");
        Assert.Contains("\"first-id\"", bench.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_OfTheProgram_IsMaskedAndItsDebugLinesDropped()
    {
        using var bench = await BenchAsync(new EchoProvider());
        await bench.RunAsync("config set --secret password hunter2");
        await using var server = await TinyProgram.Of(static async monitor =>
        {
            await monitor.LogAsync(LogSeverity.Debug, "never shown");
            await monitor.LogAsync(LogSeverity.Warning, $"it is {monitor.Run.Config["shop:password"]}");
        }).ServeAsync(inMemory: true);

        Assert.Equal(0, await bench.RunAsync($"preview --client={server.Address}"));
        var said = Assert.Single(bench.Events.OfType<EngineEvent.Diagnostic>());
        Assert.Equal(("warning: ", "it is [secret]\n"), (said.Prefix, said.Message));
    }

    [Fact]
    public async Task ExpectNoChanges_WhereThereAreSome_EndsWithItsCode()
    {
        using var bench = await BenchAsync(new EchoProvider());
        await using var server = await TwoResources.ServeAsync(inMemory: true);

        Assert.Equal(7, await bench.RunAsync($"up --yes --skip-preview --expect-no-changes --client={server.Address}"));
        Assert.Equal("error: no changes were expected for update but changes were proposed\n", bench.Error);
    }

    [Theory]
    [InlineData("importId", "importing")]
    [InlineData("remote", "remote components")]
    [InlineData("transforms", "transforms")]
    [InlineData("hooks", "resource hooks")]
    [InlineData("type", "is not a valid type token (must have format '*:*:*')")]
    public async Task Register_WhatIsLeftOut_IsRefusedWithOneSentence(string what, string expected)
    {
        var request = new RegisterResourceRequest { Type = "a:b:C", Name = "x", Custom = true };
        switch (what)
        {
            case "importId":
                request.ImportId = "id";
                break;
            case "remote":
                request.Remote = true;
                break;
            case "transforms":
                request.Transforms.Add(new Callback());
                break;
            case "hooks":
                request.Hooks = new ResourceHooksBinding { BeforeCreate = { "hook" } };
                break;
            default:
                request.Type = "notatoken";
                break;
        }

        RpcException? refused = null;
        using var bench = await BenchAsync(new EchoProvider());
        await using var server = await TinyProgram.Of(async monitor =>
            refused = await Assert.ThrowsAsync<RpcException>(() => monitor.RegisterAsync(request)))
            .ServeAsync(inMemory: true);
        await bench.RunAsync($"preview --client={server.Address}");

        Assert.Contains(expected, refused?.Message, StringComparison.Ordinal);
    }

    // Making a key costs a quarter of a second: one salt, one key for all tests here.
    private static readonly Lazy<string> Salt = new(static () => PassphraseSecrets.Create("rehearsal").EncryptionSalt);

    private static TinyProgram TwoResources => TinyProgram.Of(static async monitor =>
    {
        await monitor.RegisterAsync("any:index:Thing", "first", new() { ["size"] = Value.ForNumber(1) });
        await monitor.RegisterAsync("any:index:Thing", "second", new() { ["size"] = Value.ForNumber(2) });
        var secret = new Struct();
        secret.Fields[Signatures.Key] = Value.ForString(Signatures.Secret);
        secret.Fields["value"] = Value.ForString("hush");
        await monitor.OutputsAsync(new()
        {
            ["first"] = Value.ForString("first-id"), ["password"] = Value.ForStruct(secret),
        });
    });

    private static async Task<Workbench> BenchAsync(IProviderSource providers)
    {
        var bench = new Workbench { Providers = providers };
        bench.Write("Pulumi.dev.yaml", $"encryptionsalt: {Salt.Value}\n");
        await bench.RunAsync("stack init dev");
        return bench;
    }

    private static int Changes(Workbench bench, StepKind kind) =>
        bench.Events.OfType<EngineEvent.Summary>().Single().ResourceChanges.GetValueOrDefault(kind);

    private static IEnumerable<string> Errors(Workbench bench) => bench.Events.OfType<EngineEvent.Diagnostic>()
        .Where(static told => told.Severity == DiagnosticSeverity.Error).Select(static told => told.Message);
}
