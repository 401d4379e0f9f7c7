using System.Diagnostics;
using System.Globalization;

namespace Infra.Simulation.Tests.Crashes;

/// <summary>Counts the moments of a run, and ends this process with SIGKILL at one of them.</summary>
/// <param name="fatal">
/// The number of that moment, or one of <see cref="Created"/> and <see cref="Holding"/>; null for none.
/// </param>
internal sealed class Moments(string? fatal = null)
{
    /// <summary>What a process prints when it waits for its end.</summary>
    public const string Held = "held";

    private readonly int fatalNumber = int.TryParse(fatal, CultureInfo.InvariantCulture, out var number) ? number : 0;
    private int passed;

    /// <summary>How many have passed.</summary>
    public int Passed => Volatile.Read(ref passed);

    /// <summary>The moment of a run at which this object was just created.</summary>
    public static string Created(string name) => $"created {name}";

    /// <summary>Not the end: before it creates this object the process says that it waits, and waits.</summary>
    public static string Holding(string name) => $"creating {name}";

    /// <summary>One passes.</summary>
    public void Pass()
    {
        if (Interlocked.Increment(ref passed) == fatalNumber)
        {
            Die();
        }
    }

    /// <summary>One passes during a call of a provider; those of other resources go on meanwhile.</summary>
    public async ValueTask PassAsync(string call)
    {
        if (call == fatal)
        {
            await EndAsync(call);
        }

        if (fatal is not null)
        {
            await Task.Delay(1);
        }

        Pass();
    }

    private static async ValueTask EndAsync(string call)
    {
        if (call.StartsWith(Holding(""), StringComparison.Ordinal))
        {
            Console.Out.WriteLine(Held);
            await Task.Delay(Timeout.Infinite);
        }

        Die();
    }

    private static void Die()
    {
        using var self = Process.GetCurrentProcess();
        self.Kill();
    }
}

/// <summary>The clock; each look at it is a moment: between result and record, before files are written.</summary>
internal sealed class MomentClock(Moments moments) : TimeProvider
{
    public override DateTimeOffset GetUtcNow()
    {
        moments.Pass();
        return base.GetUtcNow();
    }
}
