using System.Collections.Immutable;
using System.IO.Compression;

using Infra.Engine.Host;

namespace Infra.Engine.Host.Tests.Backend;

public sealed class FileBackendTests : IDisposable
{
    private static readonly StackName Dev = new("shop", "dev");
    private static readonly Base64Secrets Secrets = new();
    private readonly TemporaryFolder folder = new();
    private readonly List<string> warnings = [];

    [Fact]
    public void Create_New_IsListedAndEmpty()
    {
        var backend = Open();
        Assert.Empty(backend.List());

        backend.Create(new StackName("shop", "prod"), Secrets);
        backend.Create(Dev, Secrets);
        backend.Create(new StackName("other", "dev"), Secrets);
        folder.Write("{}", ".pulumi", "stacks", "shop", "dev.json.attrs");
        folder.Write("{}", ".pulumi", "stacks", "shop", "dev.pulumi-tags");

        Assert.Equal("version: 1\n", File.ReadAllText(folder.PathOf(".pulumi", "meta.yaml")));
        Assert.Equal([Dev, new StackName("shop", "prod")], backend.List("shop"));
        Assert.Equal(3, backend.List().Count);
        var summary = backend.Summarize(Dev);
        Assert.Equal("organization/shop/dev", summary.Stack);
        Assert.Equal("b64", summary.Secrets?.Type);
        Assert.Equal(0, summary.ResourceCount);
        Assert.NotNull(summary.Written);
        Assert.Empty(backend.Load(Dev, Opener).Document.Snapshot.Resources);
    }

    [Fact]
    public void Create_Twice_IsRefused()
    {
        var backend = Open();
        backend.Create(Dev, Secrets);

        var problem = Assert.Throws<StateException>(() => backend.Create(Dev, Secrets));

        Assert.Equal(StateProblem.Exists, problem.Problem);
        Assert.Equal("stack 'organization/shop/dev' already exists", problem.Message);
    }

    [Fact]
    public void Load_Missing_IsToldAsSuch()
    {
        var problem = Assert.Throws<StateException>(() => Open().Load(new StackName("shop", "nope"), Opener));

        Assert.Equal(StateProblem.NotFound, problem.Problem);
        Assert.Equal("no stack named 'nope' found", problem.Message);
    }

    [Fact]
    public void Load_Corrupt_NamesTheFileAndThePosition()
    {
        var backend = Open();
        folder.Write("""{"version":3,"checkpoint":{"latest":[]}}""", ".pulumi", "stacks", "shop", "dev.json");

        var problem = Assert.Throws<StateException>(() => backend.Load(Dev, Opener));

        Assert.Equal(StateProblem.Corrupt, problem.Problem);
        Assert.StartsWith($"{folder.PathOf(".pulumi", "stacks", "shop", "dev.json")}:1:", problem.Message);
    }

    [Fact]
    public void Load_Packed_IsReadAndStaysPacked()
    {
        var backend = Open();
        backend.Create(Dev, Secrets);
        var plain = folder.PathOf(".pulumi", "stacks", "shop", "dev.json");
        using (var packed = new GZipStream(File.Create(plain + ".gz"), CompressionLevel.Fastest))
        {
            packed.Write(File.ReadAllBytes(plain));
        }

        File.Delete(plain);

        Update(backend, A("a"));

        Assert.Equal([Dev], backend.List());
        Assert.Single(backend.Load(Dev, Opener).Document.Snapshot.Resources);
        Assert.False(File.Exists(plain));
        Assert.Equal(0x1f, File.ReadAllBytes(plain + ".gz")[0]);
    }

    [Fact]
    public void Finish_Changed_WritesCheckpointHistoryAndBackup()
    {
        var backend = Open();
        backend.Create(Dev, Secrets);

        Update(backend, A("a"));
        Update(backend, A("a"), A("b"));

        Assert.Equal(2, backend.Summarize(Dev).ResourceCount);
        var history = backend.History(Dev).ToList();
        Assert.Equal(["2", "1"], history.Select(static record => record.Message));
        Assert.Equal(2, history[0].ResourceChanges[StepKind.Create]);
        Assert.Equal("""{"secure":"v1:x"}""", history[0].Config["shop:password"]);
        Assert.Equal(2, Directory.GetFiles(folder.PathOf(".pulumi", "backups", "shop", "dev")).Length);
        Assert.Equal(4, Directory.GetFiles(folder.PathOf(".pulumi", "history", "shop", "dev")).Length);
        Assert.True(File.Exists(folder.PathOf(".pulumi", "stacks", "shop", "dev.json.bak")));
        Assert.Empty(Directory.GetFiles(folder.PathOf(".pulumi", "journals", "shop")));
        Assert.Empty(Directory.GetFiles(folder.PathOf(".pulumi", "locks", "organization", "shop", "dev")));
        Assert.Empty(Directory.GetFiles(folder.Path, "*.tmp", SearchOption.AllDirectories));
        Assert.Empty(warnings);
    }

    [Fact]
    public void Finish_Unchanged_LeavesTheFileAlone()
    {
        var backend = Open();
        backend.Create(Dev, Secrets);
        Update(backend, A("a"));
        var checkpoint = folder.PathOf(".pulumi", "stacks", "shop", "dev.json");
        var before = (File.ReadAllText(checkpoint), File.GetLastWriteTimeUtc(checkpoint));

        Update(backend, A("a"));

        Assert.Equal(before, (File.ReadAllText(checkpoint), File.GetLastWriteTimeUtc(checkpoint)));
        Assert.Equal(2, backend.History(Dev).Count());
    }

    [Fact]
    public void Remove_WithResources_IsRefusedUnlessForced()
    {
        var backend = Open();
        backend.Create(Dev, Secrets);
        Update(backend, A("a"));

        var problem = Assert.Throws<StateException>(() => backend.Remove(Dev, force: false));
        Assert.Equal(StateProblem.NotEmpty, problem.Problem);
        Infra.Testing.Golden.Matches(problem.Message);

        backend.Remove(Dev, force: true);
        Assert.False(backend.Exists(Dev));
        Assert.Empty(backend.List());
        Assert.Empty(backend.History(Dev));
        Assert.True(File.Exists(folder.PathOf(".pulumi", "stacks", "shop", "dev.json.bak")));
    }

    [Fact]
    public void Export_Secrets_AreShownOnDemandOnly()
    {
        var backend = Open();
        backend.Create(Dev, Secrets);
        Update(backend, A("a") with { Inputs = PropertyMap.Of(("p", new PropertyValue.Secret("hunter2"))) });

        Assert.DoesNotContain("hunter2", backend.Export(Dev, null));
        Assert.Contains("\"plaintext\": \"\\\"hunter2\\\"\"", backend.Export(Dev, Opener));
    }

    public void Dispose() => folder.Dispose();

    private static ISecretsProvider Opener(SecretsDescription? description) => Secrets;

    private static ResourceState A(string name) =>
        new() { Urn = new Urn($"urn:pulumi:dev::shop::my:a:A::{name}"), Type = "my:a:A" };

    private FileBackend Open() => FileBackend.Open(
        folder.Path, new BackendOptions { Directory = folder.Path, Warn = warnings.Add });

    private static void Update(FileBackend backend, params ImmutableArray<ResourceState> resources)
    {
        using var update = backend.BeginUpdate(Dev, Opener);
        update.Finish(new Snapshot(resources, []), new UpdateRecord
        {
            Kind = "update",
            Start = DateTimeOffset.UnixEpoch,
            End = DateTimeOffset.UnixEpoch.AddSeconds(2),
            Result = "succeeded",
            Message = $"{resources.Length}",
            Config = ImmutableSortedDictionary<string, string>.Empty.Add("shop:password", """{"secure":"v1:x"}"""),
            ResourceChanges = ImmutableSortedDictionary<StepKind, int>.Empty.Add(StepKind.Create, resources.Length),
        });
    }
}
