using Pulumi.Wire;

namespace Pulumi;

public sealed partial class Deployment
{
    /// <summary>Runs a program without outputs.</summary>
    /// <returns>The exit code: return it from <c>Main</c>.</returns>
    public static Task<int> RunAsync(Action action) => RunAsync(() =>
    {
        action();
        return None;
    });

    /// <summary>Runs a program that gives the outputs of the stack.</summary>
    /// <returns>The exit code: return it from <c>Main</c>.</returns>
    public static Task<int> RunAsync(Func<IDictionary<string, object?>> func) =>
        RunAsync(() => Task.FromResult(func()));

    /// <summary>Runs an asynchronous program without outputs.</summary>
    /// <returns>The exit code: return it from <c>Main</c>.</returns>
    public static Task<int> RunAsync(Func<Task> func) => RunAsync(async () =>
    {
        await func().ConfigureAwait(false);
        return None;
    });

    /// <summary>Runs an asynchronous program that gives the outputs of the stack.</summary>
    /// <param name="func">The program.</param>
    /// <param name="options">How the stack is treated.</param>
    /// <returns>The exit code: return it from <c>Main</c>.</returns>
    public static Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> func, StackOptions? options = null) =>
        RunProcessAsync(Environment.GetEnvironmentVariable, runner => runner.RunAsync(func, options));

    /// <summary>Runs a program that is a stack class.</summary>
    /// <returns>The exit code: return it from <c>Main</c>.</returns>
    public static Task<int> RunAsync<TStack>()
        where TStack : Stack, new() => RunProcessAsync(
            Environment.GetEnvironmentVariable, static runner => runner.RunStackAsync(static () => new TStack()));

    /// <summary>Runs a program that is a stack class with services in its constructor.</summary>
    /// <param name="serviceProvider">Where the stack is registered.</param>
    /// <returns>The exit code: return it from <c>Main</c>.</returns>
    public static Task<int> RunAsync<TStack>(IServiceProvider serviceProvider)
        where TStack : Stack => RunProcessAsync(
            Environment.GetEnvironmentVariable, runner => runner.RunStackAsync(() => From<TStack>(serviceProvider)));

    /// <summary>Runs a program inside this process. What it throws is given back, not thrown.</summary>
    internal static async Task<InlineResult> RunInlineAsync(
        InlineDeploymentSettings settings, Func<ProgramRunner, Task<int>> program)
    {
        await using var monitor = RpcChannel.Connect(settings.MonitorAddress);
        await using var engine = RpcChannel.Connect(settings.EngineAddress);
        var deployment = new Deployment(settings.Deployment, new RpcMonitor(monitor, engine, settings.Cancellation));
        Ambient = deployment;
        var runner = new ProgramRunner(deployment, settings.Cancellation);
        var exitCode = await program(runner).ConfigureAwait(false);
        return new InlineResult(exitCode, runner.Failure);
    }

    internal static Stack From<TStack>(IServiceProvider services)
        where TStack : Stack => services.GetService(typeof(TStack)) as TStack
            ?? throw new InvalidOperationException(
                $"Failed to resolve instance of type {typeof(TStack)} from service provider. "
                + "Register it before calling this method.");

    private static IDictionary<string, object?> None => new Dictionary<string, object?>();

    /// <summary>Runs a program that the engine started.</summary>
    internal static async Task<int> RunProcessAsync(
        Func<string, string?> variable, Func<ProgramRunner, Task<int>> program)
    {
        if (Ambient is not null)
        {
            throw new InvalidOperationException("Deployment.RunAsync was called inside a run; a program runs once.");
        }

        var result = await RunInlineAsync(ProcessSettings.Read(variable), program).ConfigureAwait(false);

        // A Main that returns Task instead of Task<int> must fail all the same: an engine that took it for success
        // would delete what the program did not get to register.
        Environment.ExitCode = result.ExitCode;
        return result.ExitCode;
    }
}
