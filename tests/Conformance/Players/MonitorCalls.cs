using System.Text.Json.Nodes;
using Google.Protobuf;
using Pulumi.Wire;

namespace Infra.Conformance;

/// <summary>Makes the calls of a program from their JSON.</summary>
internal static class MonitorCalls
{
    private static readonly JsonParser Parser = new(JsonParser.Settings.Default.WithIgnoreUnknownFields(true));

    private static readonly Dictionary<string, Func<RpcChannel, string, CancellationToken, Task<JsonNode>>> Methods =
        new(StringComparer.Ordinal)
        {
            ["GetDeploymentInfo"] = Of(MonitorMethods.GetDeploymentInfo),
            ["SupportsFeature"] = Of(MonitorMethods.SupportsFeature),
            ["RegisterResource"] = Of(MonitorMethods.RegisterResource),
            ["RegisterResourceOutputs"] = Of(MonitorMethods.RegisterResourceOutputs),
            ["ReadResource"] = Of(MonitorMethods.ReadResource),
            ["Invoke"] = Of(MonitorMethods.Invoke),
            ["Call"] = Of(MonitorMethods.Call),
            ["RegisterPackage"] = Of(MonitorMethods.RegisterPackage),
            ["RegisterStackTransform"] = Of(MonitorMethods.RegisterStackTransform),
            ["RegisterStackInvokeTransform"] = Of(MonitorMethods.RegisterStackInvokeTransform),
            ["RegisterResourceHook"] = Of(MonitorMethods.RegisterResourceHook),
            ["RegisterErrorHook"] = Of(MonitorMethods.RegisterErrorHook),
            ["SignalAndWaitForShutdown"] = Of(MonitorMethods.SignalAndWaitForShutdown),
        };

    /// <summary>Makes a call; the answer, as JSON.</summary>
    public static Task<JsonNode> SendAsync(
        RpcChannel channel, string method, string request, CancellationToken cancellation) =>
        Methods[method["ResourceMonitor/".Length..]](channel, request, cancellation);

    private static Func<RpcChannel, string, CancellationToken, Task<JsonNode>> Of<TRequest, TResponse>(
        RpcMethod<TRequest, TResponse> method)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse> =>
        async (channel, json, cancellation) =>
        {
            var answer = await channel.UnaryAsync(method, Parser.Parse<TRequest>(json), null, cancellation);
            return JsonNode.Parse(JsonFormatter.Default.Format(answer))!;
        };
}
