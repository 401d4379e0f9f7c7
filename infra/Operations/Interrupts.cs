using System.Runtime.InteropServices;

using Infra.Output;

namespace Infra.Operations;

/// <summary>
/// Ctrl-C as designed: the first lets what is in flight end, saves and releases the lock; the second stops now.
/// </summary>
internal sealed class Interrupts : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration[] registrations;
    private readonly Screen screen;
    private int count;

    public Interrupts(Screen screen)
    {
        this.screen = screen;
        registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, Handle),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle),
        ];
    }

    /// <summary>Cancelled by the first.</summary>
    public CancellationToken Token => source.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var registration in registrations)
        {
            registration.Dispose();
        }

        source.Dispose();
    }

    private void Handle(PosixSignalContext context)
    {
        context.Cancel = true;
        if (Interlocked.Increment(ref count) == 1)
        {
            screen.Talk.WriteLine("stopping: what is in flight is finished and saved; Ctrl-C again stops now");
            source.Cancel();
            return;
        }

        screen.Talk.WriteLine("stopped; the journal keeps what was done: run the same command again to go on");
        Environment.Exit(ExitCodes.Interrupted);
    }
}
