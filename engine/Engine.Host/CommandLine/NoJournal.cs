namespace Infra.Engine.Host;

/// <summary>The journal of a run that changes nothing: it forgets.</summary>
internal sealed class NoJournal : IJournal
{
    private NoJournal()
    {
    }

    /// <summary>The only one.</summary>
    public static NoJournal Instance { get; } = new();

    /// <inheritdoc/>
    public ValueTask RecordAsync(JournalEntry entry, CancellationToken cancellation) => ValueTask.CompletedTask;
}
