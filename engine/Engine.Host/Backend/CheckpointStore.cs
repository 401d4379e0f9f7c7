using System.Security.Cryptography;
using System.Text;

namespace Infra.Engine.Host;

/// <summary>The checkpoint of one stack and the journal beside it.</summary>
internal sealed class CheckpointStore(StackFiles files, BackendOptions options)
{
    // How often a state is read again that somebody else was just writing.
    private const int Attempts = 5;

    /// <summary>Reads the state, including what a run that did not come to its end has recorded.</summary>
    /// <exception cref="StateException">There is none, or it is not valid.</exception>
    /// <exception cref="IncorrectPassphraseException">The passphrase does not open its secrets.</exception>
    public StoredState Load(SecretsOpener opener)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (bytes, journal) = (ReadCheckpoint(), Disk.Read(files.Journal));
            var digest = DigestOf(bytes);
            var reader = new StateFileReader(bytes, files.Checkpoint);
            var secrets = opener(reader.Summarize(secretsOnly: true).Secrets) is { } provider
                ? SecretBox.Encrypted(provider) : SecretBox.Blinded();
            var document = reader.Read(secrets);
            var file = journal is null ? null : JournalFile.Parse(journal, files.Journal, secrets);
            if (file is not null && !file.Belongs(digest) && attempt < Attempts)
            {
                continue;
            }

            document = document with { Snapshot = Replayed(document.Snapshot, file, digest) };
            Verify(document.Snapshot);
            return new StoredState(document, secrets, digest, file is not null);
        }
    }

    /// <summary>The bytes of the checkpoint.</summary>
    /// <exception cref="StateException">There is none.</exception>
    public byte[] ReadCheckpoint() => Disk.Read(files.Checkpoint)
        ?? throw new StateException(StateProblem.NotFound, $"no stack named '{files.Name.Stack}' found");

    /// <summary>
    /// Writes the state, unless it would be the same but for the time, and keeps the former file. Gives the digest of
    /// the checkpoint that is now there.
    /// </summary>
    /// <param name="document">The state.</param>
    /// <param name="secrets">What closes its secrets.</param>
    /// <param name="formerDigest">Digest of the checkpoint that is there; "" for none.</param>
    /// <exception cref="StateException">It cannot be written, or would break the rules of a state.</exception>
    public string Save(StateDocument document, SecretBox secrets, string formerDigest)
    {
        if (secrets.Form != SecretForm.Ciphertext)
        {
            throw new InvalidOperationException("bug: a state would be written without its secrets");
        }

        Verify(document.Snapshot);
        using var json = new StateJsonWriter();
        StateFileWriter.WriteCheckpoint(json, files.Name, document, secrets);
        if (DigestOf(json.Written) == formerDigest)
        {
            return formerDigest;
        }

        var content = WithNewManifest(json.Written, document.Manifest);
        if (formerDigest.Length > 0)
        {
            Disk.Copy(files.Checkpoint, files.Former);
        }

        Disk.Replace(files.Checkpoint, content, durable: true);
        return DigestOf(content);
    }

    private static string DigestOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private byte[] WithNewManifest(ReadOnlySpan<byte> json, string former)
    {
        var mark = "\"manifest\":"u8;
        var start = json.IndexOf(mark) + mark.Length;
        var renewed = Encoding.UTF8.GetBytes(ManifestJson.Renewed(former, options.Time.GetUtcNow()));
        return [.. json[..start], .. renewed, .. json[(start + Encoding.UTF8.GetByteCount(former))..]];
    }

    private Snapshot Replayed(Snapshot snapshot, JournalFile? journal, string digest)
    {
        if (journal is null || journal.Compacted == digest)
        {
            return snapshot;
        }

        if (journal.Base != digest)
        {
            options.Warn($"{files.Journal} was begun over another state than the one that is there; it is not used");
            return snapshot;
        }

        if (journal.Entries.Count > 0)
        {
            options.Warn($"a former run did not come to its end; what it had done is taken from {files.Journal}");
        }

        return JournalReplay.Apply(snapshot, journal.Entries);
    }

    private void Verify(Snapshot snapshot)
    {
        if (options.CheckIntegrity && StateVerifier.Problems(snapshot) is { IsEmpty: false } problems)
        {
            throw new StateException(
                StateProblem.Corrupt,
                $"snapshot integrity failure; refusing to use {files.Checkpoint}: {string.Join("; ", problems)}");
        }
    }
}
