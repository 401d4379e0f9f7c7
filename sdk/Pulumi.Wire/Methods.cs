using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Pulumi.Wire;

/// <summary>The methods of <c>pulumirpc.ResourceMonitor</c>.</summary>
internal static class MonitorMethods
{
    private const string Service = "pulumirpc.ResourceMonitor";

    public static readonly RpcMethod<Empty, DeploymentInfo> GetDeploymentInfo =
        new(Service, nameof(GetDeploymentInfo), RpcKind.Unary, Empty.Parser, DeploymentInfo.Parser);

    public static readonly RpcMethod<SupportsFeatureRequest, SupportsFeatureResponse> SupportsFeature =
        new(
            Service, nameof(SupportsFeature), RpcKind.Unary,
            SupportsFeatureRequest.Parser, SupportsFeatureResponse.Parser);

    public static readonly RpcMethod<ResourceInvokeRequest, ResourceInvokeResponse> Invoke =
        new(Service, nameof(Invoke), RpcKind.Unary, ResourceInvokeRequest.Parser, ResourceInvokeResponse.Parser);

    public static readonly RpcMethod<ResourceCallRequest, CallResponse> Call =
        new(Service, nameof(Call), RpcKind.Unary, ResourceCallRequest.Parser, CallResponse.Parser);

    public static readonly RpcMethod<ReadResourceRequest, ReadResourceResponse> ReadResource =
        new(Service, nameof(ReadResource), RpcKind.Unary, ReadResourceRequest.Parser, ReadResourceResponse.Parser);

    public static readonly RpcMethod<RegisterResourceRequest, RegisterResourceResponse> RegisterResource =
        new(
            Service, nameof(RegisterResource), RpcKind.Unary,
            RegisterResourceRequest.Parser, RegisterResourceResponse.Parser);

    public static readonly RpcMethod<RegisterResourceOutputsRequest, Empty> RegisterResourceOutputs =
        new(
            Service, nameof(RegisterResourceOutputs), RpcKind.Unary,
            RegisterResourceOutputsRequest.Parser, Empty.Parser);

    public static readonly RpcMethod<Callback, Empty> RegisterStackTransform =
        new(Service, nameof(RegisterStackTransform), RpcKind.Unary, Callback.Parser, Empty.Parser);

    public static readonly RpcMethod<Callback, Empty> RegisterStackInvokeTransform =
        new(Service, nameof(RegisterStackInvokeTransform), RpcKind.Unary, Callback.Parser, Empty.Parser);

    public static readonly RpcMethod<RegisterResourceHookRequest, Empty> RegisterResourceHook =
        new(Service, nameof(RegisterResourceHook), RpcKind.Unary, RegisterResourceHookRequest.Parser, Empty.Parser);

    public static readonly RpcMethod<RegisterErrorHookRequest, Empty> RegisterErrorHook =
        new(Service, nameof(RegisterErrorHook), RpcKind.Unary, RegisterErrorHookRequest.Parser, Empty.Parser);

    public static readonly RpcMethod<RegisterPackageRequest, RegisterPackageResponse> RegisterPackage =
        new(
            Service, nameof(RegisterPackage), RpcKind.Unary,
            RegisterPackageRequest.Parser, RegisterPackageResponse.Parser);

    public static readonly RpcMethod<Empty, Empty> SignalAndWaitForShutdown =
        new(Service, nameof(SignalAndWaitForShutdown), RpcKind.Unary, Empty.Parser, Empty.Parser);
}

/// <summary>The methods of <c>pulumirpc.Engine</c>.</summary>
internal static class EngineMethods
{
    private const string Service = "pulumirpc.Engine";

    public static readonly RpcMethod<LogRequest, Empty> Log =
        new(Service, nameof(Log), RpcKind.Unary, LogRequest.Parser, Empty.Parser);

    public static readonly RpcMethod<GetRootResourceRequest, GetRootResourceResponse> GetRootResource =
        new(
            Service, nameof(GetRootResource), RpcKind.Unary,
            GetRootResourceRequest.Parser, GetRootResourceResponse.Parser);

    public static readonly RpcMethod<SetRootResourceRequest, SetRootResourceResponse> SetRootResource =
        new(
            Service, nameof(SetRootResource), RpcKind.Unary,
            SetRootResourceRequest.Parser, SetRootResourceResponse.Parser);

    public static readonly RpcMethod<StartDebuggingRequest, Empty> StartDebugging =
        new(Service, nameof(StartDebugging), RpcKind.Unary, StartDebuggingRequest.Parser, Empty.Parser);

    public static readonly RpcMethod<RequirePulumiVersionRequest, RequirePulumiVersionResponse> RequirePulumiVersion =
        new(
            Service, nameof(RequirePulumiVersion), RpcKind.Unary,
            RequirePulumiVersionRequest.Parser, RequirePulumiVersionResponse.Parser);
}

/// <summary>The methods of <c>pulumirpc.LanguageRuntime</c>, served by a program that runs inline.</summary>
internal static class LanguageMethods
{
    private const string Service = "pulumirpc.LanguageRuntime";

    public static readonly RpcMethod<GetRequiredPluginsRequest, GetRequiredPluginsResponse> GetRequiredPlugins =
        new(
            Service, nameof(GetRequiredPlugins), RpcKind.Unary,
            GetRequiredPluginsRequest.Parser, GetRequiredPluginsResponse.Parser);

    public static readonly RpcMethod<RunRequest, RunResponse> Run =
        new(Service, nameof(Run), RpcKind.Unary, RunRequest.Parser, RunResponse.Parser);

    public static readonly RpcMethod<Empty, PluginInfo> GetPluginInfo =
        new(Service, nameof(GetPluginInfo), RpcKind.Unary, Empty.Parser, PluginInfo.Parser);
}

/// <summary>The methods of <c>pulumirpc.Callbacks</c>, served by a program with transforms or hooks.</summary>
internal static class CallbackMethods
{
    public static readonly RpcMethod<CallbackInvokeRequest, CallbackInvokeResponse> Invoke =
        new(
            "pulumirpc.Callbacks", nameof(Invoke), RpcKind.Unary,
            CallbackInvokeRequest.Parser, CallbackInvokeResponse.Parser);
}

/// <summary>The methods of <c>pulumirpc.Events</c>, served by a client that wants the engine's events.</summary>
internal static class EventsMethods
{
    public static readonly RpcMethod<EventRequest, Empty> StreamEvents =
        new("pulumirpc.Events", nameof(StreamEvents), RpcKind.ClientStreaming, EventRequest.Parser, Empty.Parser);
}
