namespace Infra.Engine.Tests;

/// <summary>Goes out after a number of moments; nothing happens after that.</summary>
internal sealed class Power(int moments = int.MaxValue)
{
    private int left = moments;

    /// <summary>One moment passes.</summary>
    public void Use()
    {
        if (Interlocked.Decrement(ref left) < 0)
        {
            throw new PowerFailure();
        }
    }
}

/// <summary>The process is gone.</summary>
internal sealed class PowerFailure : Exception;
