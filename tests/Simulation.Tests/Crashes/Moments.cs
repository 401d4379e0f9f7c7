using System.Diagnostics;

namespace Infra.Simulation.Tests.Crashes;

/// <summary>Counts the moments of a run, and ends this process with SIGKILL at one of them.</summary>
/// <param name="fatal">The number of that moment; 0 for none.</param>
internal sealed class Moments(int fatal = 0)
{
    private int passed;

    /// <summary>How many have passed.</summary>
    public int Passed => Volatile.Read(ref passed);

    /// <summary>One passes.</summary>
    public void Pass()
    {
        if (Interlocked.Increment(ref passed) == fatal)
        {
            using var self = Process.GetCurrentProcess();
            self.Kill();
        }
    }
}

/// <summary>The clock; each look at it is a moment: between result and record, before locks and files are written.</summary>
internal sealed class MomentClock(Moments moments) : TimeProvider
{
    public override DateTimeOffset GetUtcNow()
    {
        moments.Pass();
        return base.GetUtcNow();
    }
}
