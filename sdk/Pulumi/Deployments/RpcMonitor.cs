using System.Collections.Concurrent;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Wire;
using Pulumirpc;

namespace Pulumi;

/// <summary>The engine over the protocol.</summary>
internal sealed class RpcMonitor(RpcChannel monitor, RpcChannel engine, CancellationToken cancellation) : IMonitor
{
    private readonly ConcurrentDictionary<string, Task<bool>> features = new();

    public Task<bool> SupportsAsync(string feature) => features.GetOrAdd(feature, Ask);

    public Task<RegisterResourceResponse> RegisterAsync(Resource resource, RegisterResourceRequest request) =>
        monitor.UnaryAsync(MonitorMethods.RegisterResource, request, cancellation: cancellation);

    public Task<ReadResourceResponse> ReadAsync(Resource resource, ReadResourceRequest request) =>
        monitor.UnaryAsync(MonitorMethods.ReadResource, request, cancellation: cancellation);

    public Task RegisterOutputsAsync(RegisterResourceOutputsRequest request) =>
        monitor.UnaryAsync(MonitorMethods.RegisterResourceOutputs, request, cancellation: cancellation);

    public Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request) =>
        monitor.UnaryAsync(MonitorMethods.Invoke, request, cancellation: cancellation);

    public Task LogAsync(LogRequest request) =>
        engine.UnaryAsync(EngineMethods.Log, request, cancellation: cancellation);

    public async Task SignalAsync()
    {
        try
        {
            await monitor.UnaryAsync(MonitorMethods.SignalAndWaitForShutdown, new Empty(), cancellation: cancellation)
                .ConfigureAwait(false);
        }
        catch (RpcException exception) when (exception.Code == RpcStatusCode.Unimplemented)
        {
            // An engine that does not know it takes the end of the program as the signal.
        }
    }

    public Task RequireVersionAsync(string range)
    {
        var request = new RequirePulumiVersionRequest { PulumiVersionRange = range };
        return engine.UnaryAsync(EngineMethods.RequirePulumiVersion, request, cancellation: cancellation);
    }

    private async Task<bool> Ask(string feature)
    {
        var request = new SupportsFeatureRequest { Id = feature };
        var response = await monitor.UnaryAsync(MonitorMethods.SupportsFeature, request, cancellation: cancellation)
            .ConfigureAwait(false);
        return response.HasSupport;
    }
}
