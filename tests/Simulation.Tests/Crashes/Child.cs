using System.Diagnostics;
using System.Globalization;

namespace Infra.Simulation.Tests.Crashes;

/// <summary>A process of its own that updates a stack and is killed on the way.</summary>
internal static class Child
{
    /// <summary>What a process that SIGKILL has ended answers.</summary>
    public const int Killed = 128 + 9;

    private const string Ready = "ready";

    /// <summary>Is this process: says that it begins, and begins.</summary>
    public static async Task<int> RunAsync(ChildRun run)
    {
        Console.Out.WriteLine(Ready);
        var command = await new WorksStack(run.Folder).RunAsync(new Operation(run.Generation)
        {
            Parallel = run.Parallel,
            Moments = new Moments(run.Moment),
        });
        Console.Error.Write(command.Text);
        return command.ExitCode;
    }

    /// <summary>Starts it and waits for its end; kills it that long after it began, when told so.</summary>
    public static async Task<int> StartAsync(ChildRun run, TimeSpan? killAfter = null)
    {
        using var process = Start(run);
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.ReadLineAsync();
        if (killAfter is { } delay)
        {
            await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(delay));
            process.Kill();
        }

        await process.WaitForExitAsync();
        Assert.True(process.ExitCode is 0 or Killed, $"{run} ended with {process.ExitCode}: {await errors}");
        return process.ExitCode;
    }

    /// <summary>Starts it; whoever starts it ends it.</summary>
    public static Process Start(ChildRun run)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                "exec", typeof(Child).Assembly.Location,
                run.Folder, Text(run.Generation), Text(run.Parallel), run.Moment,
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start)!;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
