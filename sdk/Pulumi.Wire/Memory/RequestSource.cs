using System.Runtime.ExceptionServices;

namespace Pulumi.Wire.Memory;

/// <summary>A caller's requests on their way to a handler; what they fail with is kept for the caller.</summary>
internal sealed class RequestSource<T>(IAsyncEnumerable<T> requests, CancellationToken cancellation)
{
    private ExceptionDispatchInfo? _failure;

    /// <summary>Whether the requests themselves failed, rather than their handler.</summary>
    public bool HasFailed => _failure is not null;

    /// <summary>Throws what the requests failed with, unless that was only the end of the call.</summary>
    public void ThrowIfFailed()
    {
        if (!cancellation.IsCancellationRequested)
        {
            _failure?.Throw();
        }
    }

    /// <summary>The requests, for the handler.</summary>
    public async IAsyncEnumerable<T> ReadAsync()
    {
        await using var source = requests.GetAsyncEnumerator(cancellation);
        while (await MoveNextAsync(source).ConfigureAwait(false))
        {
            yield return source.Current;
        }
    }

    private async ValueTask<bool> MoveNextAsync(IAsyncEnumerator<T> source)
    {
        try
        {
            return await source.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            _failure = ExceptionDispatchInfo.Capture(failure);
            throw;
        }
    }
}
