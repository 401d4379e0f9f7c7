namespace Infra.Engine.Host;

/// <summary>
/// A journal on disk. Entries that arrive while others are being written are written together, by whoever was writing:
/// a caller alone pays one write and no change of thread.
/// </summary>
/// <remarks>What is written survives the end of this process, not that of the machine: a checkpoint does.</remarks>
internal sealed class FileJournal : IJournal, IDisposable
{
    private readonly Lock gate = new();
    private readonly StateJsonWriter json = new();
    private readonly SecretBox secrets;
    private readonly FileStream file;
    private readonly string path;
    private Batch waiting = new();
    private bool writing;
    private Exception? broken;
    private bool used;

    private FileJournal(string path, FileStream file, SecretBox secrets)
    {
        this.path = path;
        this.file = file;
        this.secrets = secrets;
    }

    /// <summary>Whether anything has been recorded.</summary>
    public bool IsUsed => used;

    /// <summary>Begins a journal over the checkpoint that has this digest.</summary>
    /// <exception cref="StateException">The file cannot be made.</exception>
    public static FileJournal Create(string path, string baseDigest, SecretBox secrets) =>
        Disk.Guarded("create", path, () => Open(path, baseDigest, secrets));

    /// <inheritdoc/>
    /// <exception cref="StateException">It could not be written. Nothing can be recorded any more then.</exception>
    public ValueTask RecordAsync(JournalEntry entry, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        Batch batch;
        lock (gate)
        {
            if (broken is not null)
            {
                throw broken;
            }

            used = true;
            waiting.Entries.Add(entry);
            batch = waiting;
            if (writing)
            {
                return new ValueTask(batch.Written.Task);
            }

            writing = true;
            waiting = new Batch();
        }

        Write(batch);
        Continue();
        return new ValueTask(batch.Written.Task);
    }

    /// <summary>
    /// Records that everything here is in the checkpoint with this digest. Nothing may be recorded any more.
    /// </summary>
    public void Close(string checkpointDigest) => Disk.Guarded("write", path, () =>
    {
        JournalFile.WriteMark(json, JournalFile.CompactedField, checkpointDigest);
        file.Write(json.Written);
        return true;
    });

    /// <inheritdoc/>
    public void Dispose()
    {
        file.Dispose();
        json.Dispose();
    }

    private static FileJournal Open(string path, string baseDigest, SecretBox secrets)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
        var journal = new FileJournal(path, file, secrets);
        JournalFile.WriteMark(journal.json, JournalFile.BaseField, baseDigest);
        file.Write(journal.json.Written);
        return journal;
    }

    // Others came while this caller wrote: it answers its own program first, somebody from the pool goes on.
    private void Continue()
    {
        lock (gate)
        {
            if (waiting.Entries.Count == 0)
            {
                writing = false;
                return;
            }
        }

        ThreadPool.UnsafeQueueUserWorkItem(static journal => journal.Drain(), this, preferLocal: false);
    }

    private void Drain()
    {
        while (true)
        {
            Batch batch;
            lock (gate)
            {
                if (waiting.Entries.Count == 0)
                {
                    writing = false;
                    return;
                }

                batch = waiting;
                waiting = new Batch();
            }

            Write(batch);
        }
    }

    private void Write(Batch batch)
    {
        try
        {
            if (broken is not null)
            {
                throw broken;
            }

            json.Clear();
            foreach (var entry in batch.Entries)
            {
                var start = json.Written.Length;
                JournalEntryJson.Write(json, entry, secrets);
                JournalLines.End(json, start);
            }

            file.Write(json.Written);
            batch.Written.SetResult();
        }
        catch (Exception failure)
        {
            var told = failure is IOException
                ? new StateException(StateProblem.Unreachable, $"could not write {path}: {failure.Message}", failure)
                : failure;
            lock (gate)
            {
                broken ??= told;
            }

            batch.Written.SetException(told);
        }
    }

    private sealed class Batch
    {
        public List<JournalEntry> Entries { get; } = [];

        public TaskCompletionSource Written { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
