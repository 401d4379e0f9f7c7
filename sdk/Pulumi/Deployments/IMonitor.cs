using Pulumirpc;

namespace Pulumi;

/// <summary>The engine as a program sees it.</summary>
internal interface IMonitor
{
    /// <summary>Whether it knows a feature; asked once per run and feature.</summary>
    Task<bool> SupportsAsync(string feature);

    Task<RegisterResourceResponse> RegisterAsync(Resource resource, RegisterResourceRequest request);

    Task<ReadResourceResponse> ReadAsync(Resource resource, ReadResourceRequest request);

    Task RegisterOutputsAsync(RegisterResourceOutputsRequest request);

    Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request);

    Task LogAsync(LogRequest request);

    /// <summary>Says that nothing more is registered, and waits for what the engine still does.</summary>
    Task SignalAsync();

    Task RequireVersionAsync(string range);
}
