using Pulumi;
using Pulumi.Wire;

using Pulumirpc;

namespace Infra.Simulation.Tests.Programs;

/// <summary>Serves a generation of <see cref="Works"/> inside this process.</summary>
internal static class HostedWorks
{
    public static RpcServer Host(int generation) => RpcServer.Host(new RpcServices()
        .Unary(LanguageMethods.Run, (request, call) => RunAsync(generation, request, call))
        .Unary(LanguageMethods.GetPluginInfo, static (_, _) => Task.FromResult(new PluginInfo { Version = "1.0.0" })));

    private static async Task<RunResponse> RunAsync(int generation, RunRequest request, RpcCall call)
    {
        var settings = new InlineDeploymentSettings
        {
            MonitorAddress = request.MonitorAddress,
            EngineAddress = request.Args[0],
            Deployment = new DeploymentSettings
            {
                Project = request.Project,
                Stack = request.Stack,
                Organization = request.Organization,
                RootDirectory = request.Info.RootDirectory,
                IsDryRun = request.DryRun,
            },
            Cancellation = call.Cancellation,
        };
        var result = await Deployment.RunInlineAsync(
            settings, runner => runner.RunAsync(() => Task.FromResult(Works.Register(generation))));
        return new RunResponse { Bail = result.ExitCode != 0 };
    }
}
