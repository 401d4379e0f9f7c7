using System.Runtime.ExceptionServices;

using Pulumi.Wire;

using Pulumirpc;

namespace Pulumi.Automation;

/// <summary>Serves a program of this process to the engine that will ask it to run.</summary>
internal sealed class InlineProgramHost : IAsyncDisposable
{
    // Set by whoever brings an engine into this process.
    private const string InMemorySwitch = "Pulumi.InMemoryChannel";

    private readonly PulumiFn _program;
    private RpcServer? _server;

    private InlineProgramHost(PulumiFn program) => _program = program;

    /// <summary>Where the engine finds the program.</summary>
    public string Address => _server!.Address;

    /// <summary>What the program threw, when that is the program's own doing.</summary>
    public ExceptionDispatchInfo? Failure { get; private set; }

    /// <summary>Serves a program.</summary>
    public static async Task<InlineProgramHost> StartAsync(PulumiFn program)
    {
        var host = new InlineProgramHost(program);
        var services = new RpcServices()
            .Unary(LanguageMethods.Run, host.RunAsync)
            .Unary(LanguageMethods.GetPluginInfo, static (_, _) =>
                Task.FromResult(new Pulumirpc.PluginInfo { Version = "1.0.0" }))
            .Unary(LanguageMethods.GetRequiredPlugins, static (_, _) =>
                Task.FromResult(new GetRequiredPluginsResponse()));
        host._server = AppContext.TryGetSwitch(InMemorySwitch, out var inMemory) && inMemory
            ? RpcServer.Host(services)
            : await RpcServer.ListenAsync(services).ConfigureAwait(false);
        return host;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _server!.DisposeAsync();

    private async Task<RunResponse> RunAsync(RunRequest request, RpcCall call)
    {
        var settings = new InlineDeploymentSettings
        {
            MonitorAddress = request.MonitorAddress,
            EngineAddress = request.Args is [var engine, ..] ? engine : request.MonitorAddress,
            Cancellation = call.Cancellation,
            Deployment = new DeploymentSettings
            {
                Project = request.Project,
                Stack = request.Stack,
                Organization = request.Organization is { Length: > 0 } organization
                    ? organization
                    : DeploymentSettings.DefaultOrganization,
                RootDirectory = request.Info?.RootDirectory ?? "",
                Config = request.Config,
                ConfigSecretKeys = request.ConfigSecretKeys,
                IsDryRun = request.DryRun,
            },
        };
        var result = await Deployment
            .RunInlineAsync(settings, runner => _program.RunAsync(runner, call.Cancellation))
            .ConfigureAwait(false);
        if (call.Cancellation.IsCancellationRequested || result.ExitCode == 0)
        {
            return new RunResponse();
        }

        // The engine knows its own failures better than what they did to the program.
        var failure = result.Failure?.SourceException;
        Failure = failure is RpcException or EngineGoneException or LogException ? null : result.Failure;
        return new RunResponse { Bail = true, Error = failure?.Message ?? "The program logged an error." };
    }
}
