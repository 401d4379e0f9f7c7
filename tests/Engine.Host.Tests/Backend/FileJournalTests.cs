using System.Collections.Immutable;
using System.Text;

using Infra.Engine.Host;
using Infra.Engine.Host.Tests.State;

namespace Infra.Engine.Host.Tests.Backend;

public sealed class FileJournalTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Record_EveryKind_IsReadBackInOrder()
    {
        var entries = Entries(seed: 7, count: 60);

        var read = JournalFile.Parse(await Write(entries), "journal", Secrets());

        Assert.Equal("the base", read.Base);
        Assert.Null(read.Compacted);
        Assert.Equal(0, read.TornBytes);
        Assert.Equal(entries.Select(Text), read.Entries.Select(Text));
    }

    [Fact]
    public async Task Parse_CutAtEveryByte_GivesTheEntriesThatAreWhole()
    {
        const int Seed = 42;
        var whole = await Write(Entries(Seed, 7));
        var lines = Encoding.UTF8.GetString(whole).Split('\n');
        for (var length = 0; length <= whole.Length; length++)
        {
            var read = JournalFile.Parse(whole.AsSpan(0, length), "journal", Secrets());

            var complete = whole.AsSpan(0, length).Count((byte)'\n');
            Assert.True(Math.Max(0, complete - 1) == read.Entries.Count, $"seed {Seed}, cut at {length}");
            Assert.Equal(complete > 0 ? "the base" : "", read.Base);
            var counted = lines.Take(complete).Sum(static line => Encoding.UTF8.GetByteCount(line) + 1);
            Assert.Equal(length - counted, read.TornBytes);
        }
    }

    [Fact]
    public async Task Parse_ByteChangedAnywhere_StopsThere()
    {
        const int Seed = 43;
        var whole = await Write(Entries(Seed, 6));
        var random = new Random(Seed);
        for (var round = 0; round < 500; round++)
        {
            var position = random.Next(whole.Length);
            var damaged = (byte[])whole.Clone();
            damaged[position] ^= (byte)(1 << random.Next(8));

            var read = JournalFile.Parse(damaged, "journal", Secrets());

            var before = whole.AsSpan(0, position).Count((byte)'\n');
            Assert.True(Math.Max(0, before - 1) == read.Entries.Count, $"seed {Seed}, round {round}, byte {position}");
        }
    }

    [Fact]
    public async Task Record_Concurrently_AllAreThereWhenTheirTasksEnd()
    {
        const int Count = 2_000;
        var path = folder.PathOf("journals", "dev.jsonl");
        using var journal = FileJournal.Create(path, "b", Secrets());

        await Parallel.ForAsync(0, Count, async (i, cancellation) =>
        {
            await journal.RecordAsync(new JournalEntry.End(i), cancellation);
            if (i % 100 == 0)
            {
                var now = JournalFile.Parse(Shared(path), "journal", Secrets());
                Assert.Contains(new JournalEntry.End(i), now.Entries);
            }
        });

        var read = JournalFile.Parse(Shared(path), "journal", Secrets());
        Assert.Equal(
            Enumerable.Range(0, Count).Select(static i => (long)i),
            read.Entries.Cast<JournalEntry.End>().Select(static end => end.Sequence).Order());
    }

    [Fact]
    public async Task Record_Secret_IsNowhereInClear()
    {
        var provider = PassphraseSecrets.Create("p");
        var secret = PropertyMap.Of(("password", new PropertyValue.Secret("hunter2")));

        var file = await Write([new JournalEntry.Outputs(AUrn("a"), secret)], SecretBox.Encrypted(provider));

        Assert.DoesNotContain("hunter2", Encoding.UTF8.GetString(file));
        var entry = Assert.Single(JournalFile.Parse(file, "journal", SecretBox.Encrypted(provider)).Entries);
        Assert.Equal(secret, Assert.IsType<JournalEntry.Outputs>(entry).Values);
    }

    [Fact]
    public async Task Record_DiskRefuses_FailsAndNeverSucceedsAgain()
    {
        var journal = FileJournal.Create(folder.PathOf("j", "dev.jsonl"), "b", Secrets());
        journal.Dispose();

        await Assert.ThrowsAnyAsync<Exception>(async () => await journal.RecordAsync(new JournalEntry.End(1), default));
        await Assert.ThrowsAnyAsync<Exception>(async () => await journal.RecordAsync(new JournalEntry.End(2), default));
    }

    public void Dispose() => folder.Dispose();

    private static byte[] Shared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    private static SecretBox Secrets() => SecretBox.Encrypted(new Base64Secrets());

    private static Urn AUrn(string name) => new($"urn:pulumi:dev::shop::my:a:A::{name}");

    private static string Text(JournalEntry entry)
    {
        using var json = new StateJsonWriter();
        JournalEntryJson.Write(json, entry, Secrets());
        return Encoding.UTF8.GetString(json.Written);
    }

    private static ImmutableArray<JournalEntry> Entries(int seed, int count)
    {
        var values = new RandomValues(seed);
        JournalEntry Entry(int i) => (i % 12) switch
        {
            0 => new JournalEntry.Begin(i, new PendingOperation(values.Resource(i), PendingOperationKind.Deleting)),
            1 => new JournalEntry.End(i),
            2 => new JournalEntry.Put(i, values.Resource(i), null),
            3 => new JournalEntry.Put(0, values.Resource(i), 7, Retire: true),
            4 => new JournalEntry.Kept([3, 1, 2]),
            5 => new JournalEntry.Kept([]),
            6 => new JournalEntry.Amend(i, 4, values.Resource(i)),
            7 => new JournalEntry.Remove(i, 5),
            8 => new JournalEntry.Outputs(AUrn("näme"), values.Map(3)),
            9 => new JournalEntry.Settled(AUrn("b")),
            10 => new JournalEntry.Adopted(values.Resource(i), null),
            _ => new JournalEntry.Adopted(values.Resource(i), 3),
        };
        return [.. Enumerable.Range(0, count).Select(Entry)];
    }

    private async Task<byte[]> Write(ImmutableArray<JournalEntry> entries, SecretBox? secrets = null)
    {
        var path = folder.PathOf("journals", "dev.jsonl");
        using (var journal = FileJournal.Create(path, "the base", secrets ?? Secrets()))
        {
            foreach (var entry in entries)
            {
                await journal.RecordAsync(entry, default);
            }
        }

        return await File.ReadAllBytesAsync(path);
    }
}
