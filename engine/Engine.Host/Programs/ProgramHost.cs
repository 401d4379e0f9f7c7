using Pulumi.Wire;

namespace Infra.Engine.Host;

/// <summary>Runs a program against a deployment: serves it, and sees to how both end.</summary>
/// <param name="program">The program.</param>
/// <param name="project">Its project.</param>
/// <param name="config">What it is configured with.</param>
/// <param name="environment">What a child process finds in its environment.</param>
internal sealed class ProgramHost(
    IProgram program, Project project, ProgramConfig config, IReadOnlyDictionary<string, string> environment)
{
    // Programs number their own streams from 0; lines of one stream are shown together.
    private const int StandardOutput = -1;
    private const int StandardError = -2;

    /// <summary>Runs it to the end of the deployment.</summary>
    public async Task<DeploymentResult> RunAsync(Deployment deployment, DeploymentOptions options)
    {
        if (!await deployment.StartedAsync().ConfigureAwait(false))
        {
            return await deployment.CloseAsync(ProgramOutcome.Failed).ConfigureAwait(false);
        }

        using var shutdown = new CancellationTokenSource();
        var services = Services(deployment, options, shutdown.Token);
        ProgramEnd end;
        await using (var server = program.InMemory
            ? RpcServer.Host(services)
            : await RpcServer.ListenAsync(services, CancellationToken.None).ConfigureAwait(false))
        {
            end = await EndOf(Run(deployment, options, server.Address), deployment).ConfigureAwait(false);
            await shutdown.CancelAsync().ConfigureAwait(false);
        }

        if (end.Error is not "" && !deployment.Stopping.IsCancellationRequested)
        {
            deployment.Diagnostic(new EngineEvent.Diagnostic(
                null,
                DiagnosticSeverity.Error,
                $"an unhandled error occurred: {config.Mask.Hide(end.Error)}\n",
                "error: "));
        }

        return await deployment.CloseAsync(end.Succeeded ? ProgramOutcome.Succeeded : ProgramOutcome.Failed)
            .ConfigureAwait(false);
    }

    private async Task<ProgramEnd> EndOf(ProgramRun run, Deployment deployment)
    {
        try
        {
            return await program.RunAsync(run, deployment.Stopping).ConfigureAwait(false);
        }
        catch (CommandException problem)
        {
            return new ProgramEnd(false, problem.Message);
        }
    }

    private RpcServices Services(Deployment deployment, DeploymentOptions options, CancellationToken shutdown)
    {
        var services = new RpcServices();
        var goals = new GoalReader(new AssetHashes(project.ProgramDirectory), project.Directory);
        new ResourceMonitor(deployment, options, goals, shutdown).AddTo(services);
        new EngineService(deployment, config.Mask).AddTo(services);
        return services;
    }

    private ProgramRun Run(Deployment deployment, DeploymentOptions options, string address) => new()
    {
        Project = options.Project,
        Stack = options.Stack,
        Organization = options.Organization,
        RootDirectory = project.Directory,
        ProgramDirectory = project.ProgramDirectory,
        Address = address,
        Config = config.Values,
        ConfigSecretKeys = config.SecretKeys,
        DryRun = options.DryRun,
        Parallel = options.Parallel,
        Environment = environment,
        OnLine = (line, isError) => deployment.Diagnostic(new EngineEvent.Diagnostic(
            null,
            isError ? DiagnosticSeverity.InfoError : DiagnosticSeverity.Info,
            config.Mask.Hide(line) + "\n\n",
            StreamId: isError ? StandardError : StandardOutput)),
    };
}
