using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace Pulumi.Automation.Commands;

/// <summary>One run of an executable.</summary>
internal sealed class CommandProcess(string executable, IReadOnlyList<string> arguments, string folder)
{
    private const int Interrupt = 2;

    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();

    public string? Input { get; init; }

    public Action<string>? OnOutput { get; init; }

    public Action<string>? OnError { get; init; }

    /// <summary>How long it may run on after it was asked to stop.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Runs it to its end; cancellation interrupts it, and kills it when that does not help.</summary>
    public async Task<CommandResult> RunAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var process = Process.Start(StartInfo())
            ?? throw new InvalidOperationException($"{executable} did not start");
        using var patience = new CancellationTokenSource();
        await using var stop = cancellation.Register(() => Stop(process, patience));
        await using var kill = patience.Token.Register(() => process.Kill(entireProcessTree: true));
        var output = ReadAsync(process.StandardOutput, OnOutput);
        var error = ReadAsync(process.StandardError, OnError);
        await WriteInputAsync(process).ConfigureAwait(false);
        var (standardOutput, standardError) = (await output.ConfigureAwait(false), await error.ConfigureAwait(false));
        await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
        return new CommandResult(process.ExitCode, standardOutput, standardError);
    }

    private static async Task<string> ReadAsync(StreamReader reader, Action<string>? onLine)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync().ConfigureAwait(false) is { } line)
        {
            text.Append(line).Append('\n');
            onLine?.Invoke(line);
        }

        return text.ToString();
    }

    private ProcessStartInfo StartInfo()
    {
        var start = new ProcessStartInfo(executable, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private async Task WriteInputAsync(Process process)
    {
        try
        {
            await process.StandardInput.WriteAsync(Input).ConfigureAwait(false);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended without reading; its exit code says why.
        }
    }

    private void Stop(Process process, CancellationTokenSource patience)
    {
        patience.CancelAfter(Patience);
        if (OperatingSystem.IsWindows())
        {
            process.Kill(entireProcessTree: true);
        }
        else if (!process.HasExited)
        {
            _ = SendSignal(process.Id, Interrupt);
        }
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static extern int SendSignal(int process, int signal);
}
