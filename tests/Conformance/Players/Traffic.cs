namespace Infra.Conformance;

/// <summary>
/// Lets the calls of a step happen in the order in which they were recorded: a call waits for those that had ended
/// before it began. When nothing happens any more although a call waits, the order was another one in our run.
/// </summary>
internal sealed class Traffic(RecordedStep step)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(300);

    private readonly Lock gate = new();
    private readonly Lazy<Layers> layers = new(() => new Layers(step.StateBefore));
    private readonly HashSet<RecordedCall> over = [];
    private readonly HashSet<RecordedCall> begun = [];
    private readonly List<Difference> differences = [];
    private TaskCompletionSource progress = New();

    /// <summary>What differed so far.</summary>
    public IReadOnlyList<Difference> Differences
    {
        get
        {
            lock (gate)
            {
                return [.. differences];
            }
        }
    }

    /// <summary>Notes a difference.</summary>
    public void Add(Difference? difference)
    {
        if (difference is not null)
        {
            lock (gate)
            {
                differences.Add(difference);
            }
        }
    }

    /// <summary>A call has begun in our run.</summary>
    public void Begun(RecordedCall call)
    {
        lock (gate)
        {
            begun.Add(call);
            Progress();
        }
    }

    /// <summary>A call has ended in our run.</summary>
    public void Ended(RecordedCall call)
    {
        lock (gate)
        {
            over.Add(call);
            Progress();
        }
    }

    /// <summary>Returns when the program has asked what it had asked before a call of the engine ended.</summary>
    public async Task EndOfAsync(RecordedCall call)
    {
        while (true)
        {
            Task next;
            lock (gate)
            {
                next = progress.Task;
                if (step.Calls.All(other => !other.ByProgram
                    || (other.StartedAt > call.EndedAt || begun.Contains(other))
                    && (other.EndedAt > call.EndedAt || over.Contains(other))))
                {
                    return;
                }
            }

            if (await Task.WhenAny(next, Task.Delay(Moment)) != next)
            {
                return;
            }
        }
    }

    /// <summary>Returns when a call may begin: those that had ended before it have ended.</summary>
    public Task TurnOfAsync(RecordedCall call, CancellationToken cancellation) => WaitAsync(
        call.Method + " " + call.Subject,
        other => other.EndedAt < call.StartedAt && !layers.Value.AreUnordered(call, other),
        call.ByProgram,
        cancellation);

    /// <summary>Returns when everything up to a place has ended.</summary>
    public Task UntilAsync(int place, CancellationToken cancellation) =>
        WaitAsync("the end", other => other.EndedAt < place, true, cancellation);

    private async Task WaitAsync(
        string who, Func<RecordedCall, bool> isBefore, bool byProgram, CancellationToken cancellation)
    {
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            List<RecordedCall> awaited;
            Task next;
            lock (gate)
            {
                awaited = [.. step.Calls.Where(other =>
                    isBefore(other) && (other.ByProgram || other.IsWork) && !over.Contains(other))];
                next = progress.Task;
            }

            if (awaited.Count == 0)
            {
                return;
            }

            if (await Task.WhenAny(next, Task.Delay(Patience, cancellation)) == next)
            {
                continue;
            }

            cancellation.ThrowIfCancellationRequested();
            GiveUp(who, byProgram, awaited);
        }
    }

    // A call that never came is told of as missing: only what comes too late is told of here.
    private void GiveUp(string who, bool byProgram, List<RecordedCall> awaited)
    {
        lock (gate)
        {
            foreach (var call in awaited)
            {
                over.Add(call);
            }
        }

        if (!byProgram && awaited.Find(static call => call.IsWork) is { } late)
        {
            Add(Difference.Of("order " + who, $"after {late.Method} {late.Subject}", "before it"));
        }
    }

    private void Progress()
    {
        progress.SetResult();
        progress = New();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
