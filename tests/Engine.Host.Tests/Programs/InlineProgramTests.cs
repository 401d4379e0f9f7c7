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
        using var bench = await Benches.OpenAsync(new EchoProvider());
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
        using var bench = await Benches.OpenAsync(provider);
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
        using var bench = await Benches.OpenAsync(new EchoProvider());
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
        using var bench = await Benches.OpenAsync(new EchoProvider());
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
        using var bench = await Benches.OpenAsync(provider);
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
    public async Task Log_OfTheProgram_IsMaskedAndItsDebugLinesDropped()
    {
        using var bench = await Benches.OpenAsync(new EchoProvider());
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
    public async Task Display_SecretOfTheConfigurationInAPlainOutput_IsMasked()
    {
        using var bench = await Benches.OpenAsync(new EchoProvider());
        await bench.RunAsync("config set --secret password hunter2");
        await using var server = await TinyProgram.Of(static monitor => monitor.OutputsAsync(new()
        {
            ["leak"] = Value.ForString($"it is {monitor.Run.Config["shop:password"]}"),
        })).ServeAsync(inMemory: true);

        Assert.Equal(0, await bench.RunAsync($"preview --client={server.Address}"));
        Assert.Contains("leak: \"it is [secret]\"", bench.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", bench.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExpectNoChanges_WhereThereAreSome_EndsWithItsCode()
    {
        using var bench = await Benches.OpenAsync(new EchoProvider());
        await using var server = await TwoResources.ServeAsync(inMemory: true);

        Assert.Equal(7, await bench.RunAsync($"up --yes --skip-preview --expect-no-changes --client={server.Address}"));
        Assert.Equal("error: no changes were expected for update but changes were proposed\n", bench.Error);
    }

    /// <summary>Two resources and outputs, one secret.</summary>
    internal static TinyProgram TwoResources => TinyProgram.Of(static async monitor =>
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

    private static int Changes(Workbench bench, StepKind kind) =>
        bench.Events.OfType<EngineEvent.Summary>().Single().ResourceChanges.GetValueOrDefault(kind);
}
