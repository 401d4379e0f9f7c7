using Google.Protobuf.WellKnownTypes;
using Pulumi.Wire;
using Pulumirpc;

namespace Infra.Engine.Host.Tests.Programs;

/// <summary>A program that is served inline, written against the protocol itself.</summary>
internal sealed class TinyProgram(Func<TinyProgram.Monitor, Task> body)
{
    /// <summary>How often it was run.</summary>
    public int Runs { get; private set; }

    public static TinyProgram Of(Func<Monitor, Task> body) => new(body);

    public Task<RpcServer> ServeAsync(bool inMemory)
    {
        var services = new RpcServices().Unary(LanguageMethods.Run, RunAsync);
        return inMemory ? Task.FromResult(RpcServer.Host(services)) : RpcServer.ListenAsync(services);
    }

    private async Task<RunResponse> RunAsync(RunRequest request, RpcCall call)
    {
        Runs++;
        await using var channel = RpcChannel.Connect(request.MonitorAddress);
        var monitor = new Monitor(channel, request, call.Cancellation);
        try
        {
            monitor.Stack = await monitor.RegisterAsync(
                "pulumi:pulumi:Stack", $"{request.Project}-{request.Stack}", [], custom: false);
            await body(monitor);
            await channel.UnaryAsync(MonitorMethods.SignalAndWaitForShutdown, new Empty(), null, call.Cancellation);
            return new RunResponse();
        }
        catch (RpcException failure)
        {
            return new RunResponse { Error = failure.Message, Bail = true };
        }
        catch (InvalidOperationException failure)
        {
            return new RunResponse { Error = failure.Message };
        }
    }

    /// <summary>What a program talks to.</summary>
    internal sealed class Monitor(RpcChannel channel, RunRequest run, CancellationToken cancellation)
    {
        public RunRequest Run => run;

        public RpcChannel Channel => channel;

        public string Stack { get; set; } = "";

        public async Task<string> RegisterAsync(
            string type, string name, Dictionary<string, Value> inputs, bool custom = true)
        {
            var answer = await RegisterAsync(new RegisterResourceRequest
            {
                Type = type, Name = name, Custom = custom, Parent = Stack, Object = ObjectOf(inputs),
            });
            return answer.Urn;
        }

        public Task<RegisterResourceResponse> RegisterAsync(RegisterResourceRequest request)
        {
            request.AcceptSecrets = true;
            request.AcceptResources = true;
            request.SupportsPartialValues = true;
            request.SupportsResultReporting = true;
            request.AliasSpecs = true;
            return channel.UnaryAsync(MonitorMethods.RegisterResource, request, null, cancellation);
        }

        public Task OutputsAsync(Dictionary<string, Value> outputs) => channel.UnaryAsync(
            MonitorMethods.RegisterResourceOutputs,
            new RegisterResourceOutputsRequest { Urn = Stack, Outputs = ObjectOf(outputs) },
            null,
            cancellation);

        public Task LogAsync(LogSeverity severity, string message) => channel.UnaryAsync(
            EngineMethods.Log, new LogRequest { Severity = severity, Message = message }, null, cancellation);

        private static Struct ObjectOf(Dictionary<string, Value> fields)
        {
            var value = new Struct();
            value.Fields.Add(fields);
            return value;
        }
    }
}
