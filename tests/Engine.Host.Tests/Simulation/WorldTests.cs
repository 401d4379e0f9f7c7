using System.Text;

using Infra.Engine.Host.Simulation;

namespace Infra.Engine.Host.Tests.Simulation;

public sealed class WorldTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("world").FullName;

    private string Ledger => World.PathIn(folder, "shop", "dev");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Open_NothingHappens_MakesNoFile()
    {
        using (World.Open(Ledger))
        {
        }

        Assert.False(File.Exists(Ledger));
    }

    [Fact]
    public void Record_ThenOpen_SameObjects()
    {
        var inputs = Shop.Map(
            ("text", "é \u2028 \"quoted\" <b>"),
            ("number", 1e21),
            ("small", -0.5),
            ("flag", true),
            ("none", PropertyValue.Null.Instance),
            ("list", Shop.List(1, Shop.Map(("$ref", "#/a")), Shop.List())),
            ("code", new PropertyValue.Archive(Shop.Map(("a", new PropertyValue.Asset("t", null, null, "h"))), null, null, "x")),
            ("other", new PropertyValue.Reference(Shop.Server, "id", "1.0.0")));
        var echoed = new WorldObject(Shop.Server, "a", "here", inputs, inputs.With("arn", "x").With("__inputs", inputs));
        var partly = new WorldObject(Shop.Server, "b", "", inputs, Shop.Map(("arn", "x")));
        using (var world = World.Open(Ledger))
        {
            world.Record(WorldChange.Create, echoed);
            world.Record(WorldChange.Create, partly);
        }

        using var reopened = World.Open(Ledger);

        Assert.Equal([echoed, partly], reopened.Objects().OrderBy(it => it.Id));
        var outputs = reopened.Find(Shop.Server, "a")!.Outputs;
        Assert.Same(reopened.Find(Shop.Server, "a")!.Inputs["text"], outputs["text"]);
    }

    [Fact]
    public void Record_Secret_IsNotInTheFileAndOpensWhereKnown()
    {
        var inputs = Shop.Map(("password", Shop.Secret("hunter2-in-clear")), ("nested", Shop.List(Shop.Secret(Shop.Map(("k", "v-in-clear"))))));
        using (var world = World.Open(Ledger))
        {
            world.Record(WorldChange.Create, new(Shop.Server, "a", "", inputs, inputs));
        }

        using var reopened = World.Open(Ledger);

        Assert.DoesNotContain("in-clear", File.ReadAllText(Ledger));
        Assert.Equal(inputs, reopened.Find(Shop.Server, "a", inputs)!.Inputs);
        Assert.Equal(inputs, reopened.FindByUrn(Shop.Server, inputs)!.Outputs);
        Assert.NotEqual(inputs, reopened.Find(Shop.Server, "a")!.Inputs);
        Assert.True(reopened.Find(Shop.Server, "a")!.Inputs["password"]!.ContainsSecrets);
    }

    [Theory]
    [InlineData("{\"op\":\"Cre", 2, "in the middle of a record")]
    [InlineData("x", 2, "after one byte")]
    [InlineData("", 2, "not at all")]
    public void Open_TornTail_LosesOnlyThat(string tail, int expected, string why)
    {
        Fill("a", "b");
        File.AppendAllText(Ledger, tail);

        using (var world = World.Open(Ledger))
        {
            world.Record(WorldChange.Update, Object("b"));
        }

        using var reopened = World.Open(Ledger);
        Assert.Equal((expected, 3, why), (reopened.Objects().Count, reopened.History().Count, why));
    }

    [Fact]
    public void Open_TornAtEveryByte_IsAWholeWorld()
    {
        Fill("a", "b", "c");
        var whole = File.ReadAllBytes(Ledger);
        for (var length = 0; length <= whole.Length; length++)
        {
            File.WriteAllBytes(Ledger, whole.AsSpan(0, length));
            using var world = World.Open(Ledger);
            var lines = Encoding.UTF8.GetString(whole, 0, length).Count(c => c == '\n');

            Assert.Equal(Math.Max(0, lines - 1), world.Objects().Count);
        }
    }

    [Fact]
    public void Open_DamageInTheMiddle_IsNamedByLine()
    {
        Fill("a", "b");
        File.WriteAllText(Ledger, File.ReadAllText(Ledger).Replace("\"id\":\"a\"", "\"id\":7"));
        using var world = World.Open(Ledger);

        var thrown = Assert.Throws<InvalidDataException>(() => world.Objects());

        Assert.Contains($"{Ledger}, line 2", thrown.Message);
    }

    [Fact]
    public void Record_BeforeLoading_DoesNotReadWhatIsThere()
    {
        Fill("a");
        var bytes = File.ReadAllText(Ledger).Replace("\"id\":\"a\"", "\"id\":7");
        File.WriteAllText(Ledger, bytes);
        using var world = World.Open(Ledger);

        world.Record(WorldChange.Create, Object("b"));

        Assert.StartsWith(bytes, File.ReadAllText(Ledger), StringComparison.Ordinal);
    }

    [Fact]
    public void Create_TwiceForOneUrn_BothLiveAndAreCounted()
    {
        using var world = World.Open(Ledger);
        world.Record(WorldChange.Create, Object("old"));
        world.Record(WorldChange.Create, Object("new"));
        world.Record(WorldChange.Delete, Object("old"));

        Assert.Equal("new", Assert.Single(world.Objects()).Id);
        Assert.Equal(2, world.History().Count(it => it.Change == WorldChange.Create && it.Object.Urn == Shop.Server));
    }

    [Fact]
    public void Find_RenamedResource_IsFoundByTypeAndId()
    {
        using var world = World.Open(Ledger);
        world.Record(WorldChange.Create, Object("a"));

        Assert.Equal("a", world.Find(Shop.UrnOf("Server", "renamed"), "a")?.Id);
        Assert.Null(world.Find(Shop.UrnOf("Network", "web"), "a"));
    }

    [Fact]
    public async Task Record_Concurrently_LosesNothing()
    {
        using (var world = World.Open(Ledger))
        {
            await Parallel.ForAsync(0, 500, (i, _) =>
            {
                world.Record(WorldChange.Create, Object($"{i}"));
                if (i % 50 == 0)
                {
                    Assert.NotNull(world.Find(Shop.Server, $"{i}"));
                }

                return ValueTask.CompletedTask;
            });
        }

        using var reopened = World.Open(Ledger);
        Assert.Equal(Enumerable.Range(0, 500), reopened.Objects().Select(it => int.Parse(it.Id)).Order());
    }

    [Fact]
    public void Load_MuchGarbage_IsCompactedAndTheSame()
    {
        var secret = Object("kept") with { Inputs = Shop.Map(("p", Shop.Secret("s"))) };
        using (var world = World.Open(Ledger))
        {
            world.Record(WorldChange.Create, secret);
            for (var i = 0; i < 400; i++)
            {
                world.Record(WorldChange.Update, Object("b") with { Outputs = Shop.Map(("i", i)) });
            }
        }

        var before = new FileInfo(Ledger).Length;
        using var reopened = World.Open(Ledger);

        Assert.Equal(2, reopened.Objects().Count);
        Assert.True(new FileInfo(Ledger).Length < before / 10);
        reopened.Record(WorldChange.Create, Object("c"));
        using var again = World.Open(Ledger);
        Assert.Equal(3, again.Objects().Count);
        Assert.Equal("kept", again.FindByUrn(Shop.Server, secret.Inputs)?.Id);
    }

    private static WorldObject Object(string id) => new(Shop.Server, id, "", Shop.Map(("image", "x")), Shop.Map(("image", "x")));

    private void Fill(params string[] ids)
    {
        using var world = World.Open(Ledger);
        foreach (var id in ids)
        {
            world.Record(WorldChange.Create, Object(id));
        }
    }
}
