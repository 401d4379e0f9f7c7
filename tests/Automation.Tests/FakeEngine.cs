using Google.Protobuf.WellKnownTypes;

using Pulumi.Wire;

using Pulumirpc;

namespace Infra.Automation.Tests;

/// <summary>The least that a program needs of an engine.</summary>
internal sealed class FakeEngine
{
    public bool IsDryRun { get; init; }

    /// <summary>Answers as an engine does that has ended.</summary>
    public bool Refuses { get; init; }

    public List<string> Registered { get; } = [];

    public Struct? Outputs { get; private set; }

    /// <summary>Runs the program at an address.</summary>
    public async Task<RunResponse> RunAsync(string program, CancellationToken cancellation = default)
    {
        await using var server = await RpcServer.ListenAsync(Services(), CancellationToken.None);
        await using var channel = RpcChannel.Connect(program);
        var request = new RunRequest
        {
            Project = "shop",
            Stack = "dev",
            Organization = "organization",
            MonitorAddress = server.Address,
            DryRun = IsDryRun,
            Args = { server.Address },
            Config = { ["shop:k"] = "v" },
        };
        return await channel.UnaryAsync(LanguageMethods.Run, request, cancellation: cancellation);
    }

    private RpcServices Services() => new RpcServices()
        .Unary(MonitorMethods.SupportsFeature, static (_, _) =>
            Task.FromResult(new SupportsFeatureResponse { HasSupport = true }))
        .Unary(MonitorMethods.RegisterResource, (request, _) => Refuses
            ? throw new RpcException(RpcStatusCode.Unavailable, "the engine has ended")
            : Register(request))
        .Unary(MonitorMethods.RegisterResourceOutputs, (request, _) =>
        {
            Outputs = request.Outputs;
            return Task.FromResult(new Empty());
        })
        .Unary(MonitorMethods.SignalAndWaitForShutdown, static (_, _) => Task.FromResult(new Empty()))
        .Unary(EngineMethods.Log, static (_, _) => Task.FromResult(new Empty()));

    private Task<RegisterResourceResponse> Register(RegisterResourceRequest request)
    {
        Registered.Add($"{request.Type} {request.Name}");
        return Task.FromResult(new RegisterResourceResponse
        {
            Urn = $"urn:pulumi:dev::shop::{request.Type}::{request.Name}",
            Object = request.Object,
        });
    }
}
