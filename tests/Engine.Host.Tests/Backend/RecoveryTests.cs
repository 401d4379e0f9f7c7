using Infra.Engine.Host;

namespace Infra.Engine.Host.Tests.Backend;

public sealed class RecoveryTests : IDisposable
{
    private static readonly StackName Dev = new("shop", "dev");
    private readonly TemporaryFolder folder = new();
    private readonly List<string> warnings = [];
    private readonly FileBackend backend;
    private readonly string journal;

    public RecoveryTests()
    {
        backend = FileBackend.Open(folder.Path, new BackendOptions { Warn = warnings.Add });
        backend.Create(Dev, new Base64Secrets());
        journal = folder.PathOf(".pulumi", "journals", "shop", "dev.jsonl");
    }

    [Fact]
    public async Task BeginUpdate_FormerRunWasCutOff_GoesOnFromItsJournal()
    {
        await CutOffRun(new JournalEntry.Begin(1, Creating("b")), new JournalEntry.Put(0, A("a"), null));

        var seen = backend.Load(Dev, Opener);
        using var update = backend.BeginUpdate(Dev, Opener);

        Assert.True(seen.Recovered);
        Assert.Equal(seen.Document.Snapshot.Resources.AsEnumerable(), update.Document.Snapshot.Resources);
        Assert.Equal("a", Assert.Single(update.Document.Snapshot.Resources).Urn.Name);
        Assert.Equal("b", Assert.Single(update.Document.Snapshot.PendingOperations).Resource.Urn.Name);
        Assert.Contains(warnings, static warning => warning.Contains("did not come to its end"));
        Assert.Equal(1, backend.Summarize(Dev).ResourceCount);
    }

    [Fact]
    public async Task Load_JournalIsInTheCheckpointAlready_ItIsLeftAside()
    {
        await CutOffRun(new JournalEntry.Put(0, A("a"), null));
        var entries = await File.ReadAllBytesAsync(journal);
        using (var update = backend.BeginUpdate(Dev, Opener))
        {
            update.Finish(update.Document.Snapshot, null);
            File.Copy(journal, journal + ".kept");
        }

        File.Move(journal + ".kept", journal);
        warnings.Clear();

        Assert.Single(backend.Load(Dev, Opener).Document.Snapshot.Resources);
        Assert.Empty(warnings);
        Assert.NotEmpty(entries);
    }

    [Fact]
    public async Task Load_JournalOfAnotherState_IsNotUsedAndSaidSo()
    {
        await CutOffRun(new JournalEntry.Put(0, A("a"), null));
        var checkpoint = folder.PathOf(".pulumi", "stacks", "shop", "dev.json");
        await File.AppendAllTextAsync(checkpoint, "\n");

        Assert.Empty(backend.Load(Dev, Opener).Document.Snapshot.Resources);
        Assert.Single(warnings, $"{journal} was begun over another state than the one that is there; it is not used");
    }

    [Fact]
    public async Task Load_JournalCutAtEveryByte_IsAlwaysAValidState()
    {
        await CutOffRun(
            new JournalEntry.Begin(1, Creating("a")),
            new JournalEntry.Put(1, A("a"), null),
            new JournalEntry.Begin(2, Creating("b")),
            new JournalEntry.Put(2, A("b"), null));
        var whole = await File.ReadAllBytesAsync(journal);
        var last = -1;
        for (var length = 0; length <= whole.Length; length++)
        {
            await File.WriteAllBytesAsync(journal, whole[..length]);

            var snapshot = backend.Load(Dev, Opener).Document.Snapshot;

            var progress = (snapshot.Resources.Length * 2) + snapshot.PendingOperations.Length;
            Assert.InRange(progress, Math.Max(0, last), 4);
            last = progress;
        }

        Assert.Equal(4, last);
    }

    [Fact]
    public void Load_BrokenRules_IsRefusedUnlessNotChecked()
    {
        var broken = A("a") with { Parent = A("missing").Urn };
        var lenient = FileBackend.Open(folder.Path, new BackendOptions { CheckIntegrity = false });
        using (var update = backend.BeginUpdate(Dev, Opener))
        {
            Assert.Contains(
                "snapshot integrity failure",
                Assert.Throws<StateException>(() => update.Finish(new Snapshot([broken], []), null)).Message);
        }

        using (var update = lenient.BeginUpdate(Dev, Opener))
        {
            update.Finish(new Snapshot([broken], []), null);
        }

        Assert.Equal(StateProblem.Corrupt, Assert.Throws<StateException>(() => backend.Load(Dev, Opener)).Problem);
        Assert.Single(lenient.Load(Dev, Opener).Document.Snapshot.Resources);
    }

    public void Dispose() => folder.Dispose();

    private static ISecretsProvider Opener(SecretsDescription? description) => new Base64Secrets();

    private static PendingOperation Creating(string name) => new(A(name), PendingOperationKind.Creating);

    private static ResourceState A(string name) =>
        new() { Urn = new Urn($"urn:pulumi:dev::shop::my:a:A::{name}"), Type = "my:a:A" };

    private async Task CutOffRun(params JournalEntry[] entries)
    {
        using var update = backend.BeginUpdate(Dev, Opener);
        foreach (var entry in entries)
        {
            await update.Journal.RecordAsync(entry, default);
        }
    }
}
