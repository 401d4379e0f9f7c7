using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;

namespace Infra.Engine.Host;

/// <summary>Runs a command to its end, line by line, and never leaves it behind.</summary>
internal static class ChildProcess
{
    private static readonly ConcurrentDictionary<Process, bool> Running = new();

    /// <summary>Ends every command at once, for a process that is about to end itself.</summary>
    public static void EndAll()
    {
        foreach (var process in Running.Keys)
        {
            process.Kill();
        }
    }

    /// <summary>Starts the command and returns its exit code; null when it was ended by cancellation.</summary>
    /// <exception cref="CommandException">It cannot be started.</exception>
    public static async Task<int?> RunAsync(
        ProcessStartInfo start, Action<string, bool> onLine, CancellationToken cancellation)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.UseShellExecute = false;
        using var process = Start(start);
        Running[process] = true;
        try
        {
            await Task.WhenAll(
                Forward(process.StandardOutput, line => onLine(line, false), cancellation),
                Forward(process.StandardError, line => onLine(line, true), cancellation)).ConfigureAwait(false);
            await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
            return process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
            return null;
        }
        finally
        {
            Running.TryRemove(process, out _);
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new CommandException($"'{start.FileName}' did not start");
        }
        catch (Win32Exception failure)
        {
            throw new CommandException(
                $"'{start.FileName}' cannot be started in '{start.WorkingDirectory}': {failure.Message}. "
                + "Install it, or put it on PATH.");
        }
    }

    private static async Task Forward(StreamReader source, Action<string> onLine, CancellationToken cancellation)
    {
        while (await source.ReadLineAsync(cancellation).ConfigureAwait(false) is { } line)
        {
            onLine(line);
        }
    }
}
