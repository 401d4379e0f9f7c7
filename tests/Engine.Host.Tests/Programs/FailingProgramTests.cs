using Google.Protobuf.WellKnownTypes;
using Infra.Engine.Host.Tests.CommandLine;

namespace Infra.Engine.Host.Tests.Programs;

/// <summary>Programs and steps that fail or are stopped, through the whole surface.</summary>
public sealed class FailingProgramTests
{
    [Fact]
    public async Task Up_StepFails_NeverAnswersTheProgramAndKeepsWhatWasDone()
    {
        using var bench = await Benches.OpenAsync(new EchoProvider());
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
        using var bench = await Benches.OpenAsync(new EchoProvider());
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
        using var bench = await Benches.OpenAsync(provider);
        await using var server = await InlineProgramTests.TwoResources.ServeAsync(inMemory: true);

        Assert.Equal(1, await bench.RunAsync(
            ["up", "--yes", "--skip-preview", $"--client={server.Address}"], cancellation.Token));

        Assert.Equal(["create first"], provider.Calls);
        Assert.Contains("update canceled\n", Errors(bench));
        await bench.RunAsync("stack export");
        Assert.Contains("\"first-id\"", bench.Output, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Errors(Workbench bench) => bench.Events.OfType<EngineEvent.Diagnostic>()
        .Where(static told => told.Severity == DiagnosticSeverity.Error).Select(static told => told.Message);
}
