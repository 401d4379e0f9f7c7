using System.Reflection;
using System.Runtime.ExceptionServices;

namespace Pulumi;

/// <summary>Runs a program against an engine: its root, its code, what it left to do, and how it ended.</summary>
internal sealed class ProgramRunner(Deployment deployment, CancellationToken cancellation = default)
{
    /// <summary>The engine knows why the program failed.</summary>
    public const int ToldExitCode = 32;

    private const int ErrorExitCode = 1;

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    /// <summary>What the program threw first.</summary>
    public ExceptionDispatchInfo? Failure { get; private set; }

    /// <summary>The outputs of the stack, once the program has given them.</summary>
    public IDictionary<string, object?> Outputs { get; private set; } = new Dictionary<string, object?>();

    /// <summary>Runs a program whose stack is a class.</summary>
    public Task<int> RunStackAsync(Func<Stack> make) => RunAsync(() =>
    {
        var stack = Unwrapped(make);
        return Task.FromResult((stack, StackOutputs.Of(stack)));
    });

    /// <summary>Runs a program that gives its outputs.</summary>
    public Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> program, StackOptions? options = null) =>
        RunAsync(async () =>
        {
            var stack = new Stack(options);
            var outputs = await program().ConfigureAwait(false);
            return (stack, outputs ?? new Dictionary<string, object?>());
        });

    // What a constructor throws arrives wrapped when it was called by reflection; the user knows only what was thrown.
    private static Stack Unwrapped(Func<Stack> make)
    {
        try
        {
            return make();
        }
        catch (TargetInvocationException exception) when (exception.InnerException is { } inner)
        {
            ExceptionDispatchInfo.Throw(inner);
            throw;
        }
    }

    private async Task<int> RunAsync(Func<Task<(Stack Stack, IDictionary<string, object?> Outputs)>> program)
    {
        try
        {
            deployment.Features = await Features.AskAsync(deployment.Monitor).ConfigureAwait(false);
            await deployment.Runner.RunAsync(MainAsync(program), cancellation).ConfigureAwait(false);
            return deployment.Runner.Failures.Count == 0
                ? await EndAsync().ConfigureAwait(false)
                : await FailAsync().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return ToldExitCode;
        }
        catch (Wire.RpcException exception)
            when (exception.Code is Wire.RpcStatusCode.Unavailable or Wire.RpcStatusCode.Cancelled)
        {
            return ToldExitCode;
        }
        catch (Wire.RpcException exception)
        {
            Failure ??= ExceptionDispatchInfo.Capture(exception);
            return ErrorExitCode;
        }
    }

    private async Task MainAsync(Func<Task<(Stack Stack, IDictionary<string, object?> Outputs)>> program)
    {
        var (stack, outputs) = await program().ConfigureAwait(false);
        Outputs = outputs;
        deployment.StartOutputs(stack, Output.Create(outputs));
    }

    private async Task<int> EndAsync()
    {
        if (deployment.Log.HasErrors)
        {
            return ErrorExitCode;
        }

        await deployment.Monitor.SignalAsync().ConfigureAwait(false);
        return 0;
    }

    private async Task<int> FailAsync()
    {
        var told = await TellAsync(0).ConfigureAwait(false);

        // What else goes wrong for the same reason is worth knowing too, but not worth waiting long for.
        await deployment.Runner.Idle.WaitAsync(Grace, cancellation)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await TellAsync(told).ConfigureAwait(false);

        // That the engine has gone is not the program's failure: why is for the engine to say.
        var failures = deployment.Runner.Failures;
        var own = failures.FirstOrDefault(IsToBeTold)
            ?? failures.FirstOrDefault(static failure => failure is LogException);
        Failure = own is null ? null : ExceptionDispatchInfo.Capture(own);
        return failures.Any(static failure => failure is LogException) ? ErrorExitCode : ToldExitCode;
    }

    private static bool IsToBeTold(Exception failure) => failure is not (LogException or EngineGoneException);

    // Gives how many failures have been told now.
    private async Task<int> TellAsync(int told)
    {
        var failures = deployment.Runner.Failures;
        foreach (var failure in failures.Skip(told).Where(IsToBeTold))
        {
            Tell(failure);
        }

        await deployment.Log.FlushAsync().WaitAsync(Grace, cancellation)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return failures.Count;
    }

    private void Tell(Exception failure)
    {
        var text = failure switch
        {
            RunException or ResourceException { HideStack: true } => failure.Message,
            ResourceException => failure.ToString(),
            _ => $"Running program '{ProgramPath()}' failed with an unhandled exception:\n{failure}",
        };
        var about = failure is ResourceException { Resource: { Registration.Reply.IsCompleted: true } known }
            ? known
            : null;
        deployment.Log.Send(Pulumirpc.LogSeverity.Error, text, about, streamId: null, ephemeral: null);
    }

    private static string ProgramPath() => Assembly.GetEntryAssembly()?.Location is { Length: > 0 } path
        ? path
        : Environment.ProcessPath ?? "";
}
