using System.Collections;
using System.Runtime.InteropServices;
using System.Text;
using Infra.Engine.Host;

// The first SIGINT lets what is in flight end; the second ends the process. The journal keeps what was done.
var interrupts = 0;
using var cancellation = new CancellationTokenSource();
using var output = Writer(Console.OpenStandardOutput());
using var error = Writer(Console.OpenStandardError());
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt);

return await PulumiCli.RunAsync(
    new CommandInvocation
    {
        Arguments = [.. args],
        WorkingDirectory = Environment.CurrentDirectory,
        Environment = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(
            static variable => (string)variable.Key, static variable => (string?)variable.Value ?? ""),
        Output = output,
        Error = error,
        Input = Console.In,
        Interactive = !Console.IsInputRedirected && !Console.IsOutputRedirected,
        Terminal = !Console.IsOutputRedirected,
    },
    cancellation.Token);

void Interrupt(PosixSignalContext signal)
{
    signal.Cancel = true;
    if (Interlocked.Increment(ref interrupts) == 1)
    {
        ThreadPool.QueueUserWorkItem(_ => cancellation.Cancel());
        return;
    }

    ChildProcess.EndAll();
    output.Write("^C received; terminating\n");
    error.Write("error: update cancelled\n");
    Environment.Exit(8);
}

static TextWriter Writer(Stream stream) =>
    TextWriter.Synchronized(new StreamWriter(stream, new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" });
