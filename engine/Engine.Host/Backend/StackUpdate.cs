namespace Infra.Engine.Host;

/// <summary>
/// A change of a stack's state, from taking its lock to letting it go. Ended without <see cref="Finish"/>, it
/// leaves the
/// journal, and the next one goes on from there.
/// </summary>
internal sealed class StackUpdate : IDisposable
{
    private readonly StackFiles files;
    private readonly CheckpointStore store;
    private readonly StackLock held;
    private readonly FileJournal journal;
    private readonly string digest;
    private readonly TimeProvider time;
    private bool finished;

    private StackUpdate(StackFiles files, BackendOptions options, StackLock held, SecretsOpener opener)
    {
        this.files = files;
        this.held = held;
        time = options.Time;
        store = new CheckpointStore(files, options);
        var stored = store.Load(description => Opened(opener(description)));
        Document = stored.Document;
        Secrets = stored.Secrets;
        digest = stored.Recovered ? store.Save(Document, Secrets, stored.Digest) : stored.Digest;
        journal = FileJournal.Create(files.Journal, digest, Secrets);
    }

    /// <summary>The state to start from, with everything that a killed run had recorded.</summary>
    public StateDocument Document { get; }

    /// <summary>Secrets of the state.</summary>
    public SecretBox Secrets { get; }

    /// <summary>Where progress is recorded.</summary>
    public IJournal Journal => journal;

    /// <summary>Takes the lock and reads the state.</summary>
    /// <exception cref="StateException">It is locked, not there, or not valid.</exception>
    /// <exception cref="IncorrectPassphraseException">The passphrase does not open its secrets.</exception>
    public static StackUpdate Begin(StackFiles files, BackendOptions options, SecretsOpener opener)
    {
        var held = StackLock.Take(files, options.Time, options.Warn);
        try
        {
            return new StackUpdate(files, options, held, opener);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Writes the state, and the entry of the history if there is to be one. The journal is done with then.
    /// </summary>
    /// <exception cref="StateException">It cannot be written, or would break the rules of a state.</exception>
    public void Finish(Snapshot snapshot, UpdateRecord? record) =>
        Finish(Document with { Snapshot = snapshot }, record);

    /// <summary>The same, where more than the resources has changed.</summary>
    public void Finish(StateDocument document, UpdateRecord? record)
    {
        var saved = store.Save(document, Secrets, digest);
        journal.Close(saved);
        finished = true;
        if (record is null)
        {
            return;
        }

        var now = time.GetUtcNow();
        Disk.Replace(files.HistoryEntry(now), record.ToJson());
        if (saved != digest)
        {
            Disk.Copy(files.Checkpoint, files.HistoryCheckpoint(now));
            Disk.Copy(files.Checkpoint, files.Backup(now));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        journal.Dispose();
        if (finished || !journal.IsUsed)
        {
            Disk.Delete(files.Journal);
        }

        held.Dispose();
    }

    private static ISecretsProvider Opened(ISecretsProvider? provider)
    {
        // The key is needed when the first secret is recorded, if not before: it is made meanwhile.
        (provider as PassphraseSecrets)?.StartDeriving();
        return provider ?? throw new StateException(
            StateProblem.NoPassphrase,
            "passphrase must be set with PULUMI_CONFIG_PASSPHRASE or PULUMI_CONFIG_PASSPHRASE_FILE "
            + "environment variables");
    }
}
