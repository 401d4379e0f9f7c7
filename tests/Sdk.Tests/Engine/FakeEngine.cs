using System.Collections.Concurrent;
using Google.Protobuf.WellKnownTypes;
using Pulumi;
using Pulumi.Wire;
using Pulumirpc;

namespace Sdk.Tests;

/// <summary>An engine that answers as it is told and keeps what it was sent.</summary>
internal sealed class FakeEngine
{
    /// <summary>Changes the answer to a registration.</summary>
    internal delegate Task<RegisterResourceResponse> Answer(
        RegisterResourceRequest request, RegisterResourceResponse response);

    /// <summary>Features it claims to have.</summary>
    public HashSet<string> Features { get; } =
    [
        "secrets",
        "resourceReferences",
        "outputValues",
        "aliasSpecs",
        "deletedWith",
        "replaceWith",
        "replacementTrigger",
    ];

    /// <summary>Everything registered, in the order it came.</summary>
    public ConcurrentQueue<RegisterResourceRequest> Registered { get; } = new();

    /// <summary>Everything read.</summary>
    public ConcurrentQueue<ReadResourceRequest> Read { get; } = new();

    /// <summary>Outputs of components and the stack.</summary>
    public ConcurrentQueue<RegisterResourceOutputsRequest> Outputs { get; } = new();

    /// <summary>Functions called.</summary>
    public ConcurrentQueue<ResourceInvokeRequest> Invoked { get; } = new();

    /// <summary>Messages.</summary>
    public ConcurrentQueue<LogRequest> Logged { get; } = new();

    /// <summary>How often the program said that it registers nothing more.</summary>
    public int Signals { get; private set; }

    /// <summary>How often each feature was asked for.</summary>
    public ConcurrentDictionary<string, int> Questions { get; } = new();

    /// <summary>Changes the answer to a registration: by default the inputs come back, with an id outside of
    /// previews.</summary>
    public Answer OnRegister { get; set; } = static (_, response) => Task.FromResult(response);

    /// <summary>Answers functions.</summary>
    public Func<ResourceInvokeRequest, ResourceInvokeResponse> OnInvoke { get; set; } =
        static request => new ResourceInvokeResponse { Return = request.Args };

    /// <summary>Answers reads.</summary>
    public Func<ReadResourceRequest, Struct> OnRead { get; set; } = static request => request.Properties;

    /// <summary>Answers messages.</summary>
    public Action<LogRequest> OnLog { get; set; } = static _ => { };

    /// <summary>Whether it knows the signal at the end.</summary>
    public bool KnowsSignal { get; set; } = true;

    public DeploymentSettings Settings { get; set; } = new()
    {
        Project = "shop",
        Stack = "dev",
        RootDirectory = "/program",
    };

    /// <summary>A registration by name.</summary>
    public RegisterResourceRequest The(string name) => Registered.Single(request => request.Name == name);

    /// <summary>Runs a program in memory.</summary>
    public async Task<InlineResult> RunAsync(
        Func<ProgramRunner, Task<int>> program, CancellationToken cancellation = default)
    {
        await using var server = RpcServer.Host(Services());
        return await RunAsync(server, program, cancellation);
    }

    /// <summary>Runs a program over HTTP/2.</summary>
    public async Task<InlineResult> RunOverHttpAsync(Func<ProgramRunner, Task<int>> program)
    {
        await using var server = await RpcServer.ListenAsync(Services());
        return await RunAsync(server, program, CancellationToken.None);
    }

    /// <summary>Runs a program without outputs in memory.</summary>
    public Task<InlineResult> RunAsync(Action program) => RunAsync(runner => runner.RunAsync(() =>
    {
        program();
        return Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?>());
    }));

    public RpcServices Services()
    {
        var services = new RpcServices()
            .Unary(MonitorMethods.SupportsFeature, Supports)
            .Unary(MonitorMethods.RegisterResource, Register)
            .Unary(MonitorMethods.ReadResource, ReadResource)
            .Unary(MonitorMethods.RegisterResourceOutputs, RegisterOutputs)
            .Unary(MonitorMethods.Invoke, Invoke)
            .Unary(EngineMethods.Log, Log);
        return KnowsSignal ? services.Unary(MonitorMethods.SignalAndWaitForShutdown, Signal) : services;
    }

    private Task<InlineResult> RunAsync(
        RpcServer server, Func<ProgramRunner, Task<int>> program, CancellationToken cancellation)
    {
        var settings = new InlineDeploymentSettings
        {
            MonitorAddress = server.Address,
            EngineAddress = server.Address,
            Deployment = Settings,
            Cancellation = cancellation,
        };
        return Deployment.RunInlineAsync(settings, program);
    }

    private Task<SupportsFeatureResponse> Supports(SupportsFeatureRequest request, RpcCall call)
    {
        Questions.AddOrUpdate(request.Id, 1, static (_, count) => count + 1);
        return Task.FromResult(new SupportsFeatureResponse { HasSupport = Features.Contains(request.Id) });
    }

    private Task<RegisterResourceResponse> Register(RegisterResourceRequest request, RpcCall call)
    {
        Registered.Enqueue(request);
        var response = new RegisterResourceResponse
        {
            Urn = UrnOf(request.Parent, request.Type, request.Name),
            Id = request.Custom && !Settings.IsDryRun ? $"{request.Name}-id" : "",
            Object = request.Object,
        };
        return OnRegister(request, response);
    }

    private Task<ReadResourceResponse> ReadResource(ReadResourceRequest request, RpcCall call)
    {
        Read.Enqueue(request);
        return Task.FromResult(new ReadResourceResponse
        {
            Urn = UrnOf(request.Parent, request.Type, request.Name),
            Properties = OnRead(request),
        });
    }

    private Task<Empty> RegisterOutputs(RegisterResourceOutputsRequest request, RpcCall call)
    {
        Outputs.Enqueue(request);
        return Task.FromResult(new Empty());
    }

    private Task<ResourceInvokeResponse> Invoke(ResourceInvokeRequest request, RpcCall call)
    {
        Invoked.Enqueue(request);
        return Task.FromResult(OnInvoke(request));
    }

    private Task<Empty> Log(LogRequest request, RpcCall call)
    {
        Logged.Enqueue(request);
        OnLog(request);
        return Task.FromResult(new Empty());
    }

    private Task<Empty> Signal(Empty request, RpcCall call)
    {
        Signals++;
        return Task.FromResult(request);
    }

    private string UrnOf(string parent, string type, string name) =>
        Urn.Compose(new(Settings.Stack, Settings.Project, parent), type, name);
}
