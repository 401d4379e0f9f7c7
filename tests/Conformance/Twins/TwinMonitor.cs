using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Wire;
using Pulumirpc;

namespace Infra.Conformance;

/// <summary>Answers a program what another program was answered, and keeps what it is asked.</summary>
internal sealed class TwinMonitor(RecordedStep step, Tokens tokens)
{
    private static readonly JsonParser Parser = new(JsonParser.Settings.Default.WithIgnoreUnknownFields(true));

    // Of a command that previews first, the last run.
    private readonly List<RecordedCall> left =
    [
        .. step.Calls.Skip(step.Calls.ToList().FindLastIndex(static call => call.Method == "LanguageRuntime/Run"))
            .Where(static call => call.ByProgram),
    ];

    /// <summary>What was asked, with the call that it stands for; null where nothing was recorded.</summary>
    public ConcurrentQueue<(string Method, JsonObject Request, RecordedCall? Recorded)> Asked { get; } = new();

    /// <summary>What was recorded and never asked.</summary>
    public IReadOnlyList<RecordedCall> Left => left;

    /// <summary>What was said to the engine.</summary>
    public ConcurrentQueue<string> Said { get; } = new();

    /// <summary>The services of monitor and engine.</summary>
    public RpcServices Services() => new RpcServices()
        .Unary(MonitorMethods.SupportsFeature, static (_, _) =>
            Task.FromResult(new SupportsFeatureResponse { HasSupport = true }))
        .Unary(MonitorMethods.RegisterResource, Answer<RegisterResourceRequest, RegisterResourceResponse>)
        .Unary(MonitorMethods.ReadResource, Answer<ReadResourceRequest, ReadResourceResponse>)
        .Unary(MonitorMethods.RegisterResourceOutputs, Answer<RegisterResourceOutputsRequest, Empty>)
        .Unary(MonitorMethods.Invoke, Answer<ResourceInvokeRequest, ResourceInvokeResponse>)
        .Unary(MonitorMethods.SignalAndWaitForShutdown, static (request, _) => Task.FromResult(request))
        .Unary(EngineMethods.Log, (request, _) =>
        {
            Said.Enqueue(request.Message);
            return Task.FromResult(new Empty());
        });

    private Task<TResponse> Answer<TRequest, TResponse>(TRequest request, RpcCall call)
        where TRequest : IMessage<TRequest>
        where TResponse : IMessage<TResponse>, new()
    {
        var method = typeof(TRequest).Name.Replace("Request", "").Replace("ResourceInvoke", "Invoke");
        var asked = JsonNode.Parse(JsonFormatter.Default.Format(request))!.AsObject();
        RecordedCall? recorded;
        lock (left)
        {
            recorded = left.Find(other => other.Method == "ResourceMonitor/" + method && IsSame(asked, other.Request));
            _ = recorded is not null && left.Remove(recorded);
        }

        Asked.Enqueue((method, asked, recorded));
        return recorded?.Response is { } response
            ? Task.FromResult(Parser.Parse<TResponse>(tokens.Filled(WireJson.Plain(response))))
            : Task.FromResult(new TResponse());
    }

    // By resource, or by function and arguments.
    private static bool IsSame(JsonObject asked, JsonObject recorded) =>
        ((string[])["type", "name", "urn", "tok"]).All(key => WireJson.Text(asked, key) == WireJson.Text(recorded, key))
        && JsonNode.DeepEquals(
            TwinRequests.Bare(asked["args"]) ?? new JsonObject(), recorded["args"] ?? new JsonObject());
}
