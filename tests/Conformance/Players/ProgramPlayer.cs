using System.Text.Json.Nodes;
using Infra.Engine.Host;
using Pulumi.Wire;

namespace Infra.Conformance;

/// <summary>
/// A program that asks what the recorded one asked, in the order of its starts, and ends as it ended. What it asks
/// depends on the recording only, never on our answers.
/// </summary>
internal sealed class ProgramPlayer(RecordedStep step, Traffic traffic, Tokens tokens) : IProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    private readonly JsonComparer comparer = new(tokens);
    private int runs;

    /// <inheritdoc/>
    public bool InMemory => true;

    /// <inheritdoc/>
    public async Task<ProgramEnd> RunAsync(ProgramRun run, CancellationToken cancellation)
    {
        var recorded = step.Calls.Where(static call => call.Method == "LanguageRuntime/Run").ElementAtOrDefault(runs++);
        if (recorded is null)
        {
            traffic.Add(Difference.Of("run", "the program does not run", "it runs"));
            return ProgramEnd.Bailed;
        }

        await using var channel = RpcChannel.Connect(run.Address);
        try
        {
            await PlayAsync(recorded, channel, run, cancellation);
            return await EndOfAsync(recorded, cancellation);
        }
        catch (OperationCanceledException)
        {
            if (recorded.Error is null)
            {
                traffic.Add(Difference.Of("run", "the program ends by itself", "it is stopped"));
            }

            return ProgramEnd.Bailed;
        }
    }

    private async Task PlayAsync(
        RecordedCall recorded, RpcChannel channel, ProgramRun run, CancellationToken cancellation)
    {
        var said = new ProgramSpeech(step, tokens);
        foreach (var call in step.Asked(recorded.StartedAt, recorded.EndedAt))
        {
            await traffic.TurnOfAsync(call, cancellation);
            if (step.IsTooLate(call))
            {
                await traffic.UntilAsync(recorded.EndedAt, cancellation);
                await Task.Delay(Moment, cancellation);
            }

            if (call.Method == "ResourceMonitor/SignalAndWaitForShutdown")
            {
                await said.SayAsync(channel, run.OnLine, cancellation);
            }

            traffic.Begun(call);
            _ = AskAsync(call, channel, cancellation);
        }

        await traffic.UntilAsync(recorded.EndedAt, cancellation);
        await said.SayAsync(channel, run.OnLine, cancellation);
    }

    private async Task AskAsync(RecordedCall call, RpcChannel channel, CancellationToken cancellation)
    {
        try
        {
            var answer = await MonitorCalls.SendAsync(
                channel, call.Method, tokens.Filled(WireJson.Plain(call.Request)), cancellation);
            Answered(call, answer, null);
        }
        catch (RpcException error) when (error.Code is not (RpcStatusCode.Unavailable or RpcStatusCode.Cancelled))
        {
            Answered(call, null, new JsonObject { ["code"] = (int)error.Code, ["details"] = error.Message });
        }
        catch (Exception unanswered)
            when (unanswered is RpcException or OperationCanceledException or ObjectDisposedException)
        {
            // That the program was stopped is told once, not for each call that was open.
            if (call.HasEnded && !cancellation.IsCancellationRequested)
            {
                traffic.Add(Difference.Of(AspectOf(call), Text(call.Response ?? call.Refusal), "no answer"));
            }
        }
        finally
        {
            traffic.Ended(call);
        }
    }

    private void Answered(RecordedCall call, JsonNode? answer, JsonObject? error)
    {
        if (!call.HasEnded)
        {
            traffic.Add(Difference.Of(AspectOf(call), "no answer", tokens.Normal(Text(answer ?? error))));
            return;
        }

        var expected = (call.Response ?? call.Refusal)?.DeepClone();
        (expected as JsonObject)?.Remove("statusDetailsBin");
        foreach (var info in new[] { expected, answer }.OfType<JsonObject>())
        {
            info.Remove("supportedFeatures");
            if (info["configSecretKeys"] is JsonArray keys)
            {
                info["configSecretKeys"] = new JsonArray([.. keys.Select(static key => WireJson.Plain(key))
                    .Order(StringComparer.Ordinal).Select(static key => JsonValue.Create(key))]);
            }
        }

        traffic.Add(comparer.Compare(AspectOf(call), expected, answer ?? error));
    }

    private async Task<ProgramEnd> EndOfAsync(RecordedCall recorded, CancellationToken cancellation)
    {
        if (recorded.Error is not null || !recorded.HasEnded)
        {
            await Task.Delay(Patience, cancellation);
            traffic.Add(Difference.Of("run", "the program is stopped", "it is not"));
            return ProgramEnd.Bailed;
        }

        return recorded.Response switch
        {
            { } end when end["bail"]?.GetValue<bool>() == true => ProgramEnd.Bailed,
            { } end when end["error"] is { } error => new ProgramEnd(false, error.GetValue<string>()),
            _ => ProgramEnd.Well,
        };
    }

    private static string AspectOf(RecordedCall call) =>
        $"reply {call.Method["ResourceMonitor/".Length..]} {call.Subject}".TrimEnd();

    private static string Text(JsonNode? node) => WireJson.Plain(node);
}
