namespace Infra.Engine;

/// <summary>
/// Makes progress durable. An entry is on disk when its task ends: the intent before the provider is called, the
/// result before anything that depends on it goes on. Entries of concurrent steps are written together.
/// </summary>
public interface IJournal
{
    /// <summary>Records an entry and returns when it would survive the end of this process.</summary>
    ValueTask RecordAsync(JournalEntry entry, CancellationToken cancellation);
}
