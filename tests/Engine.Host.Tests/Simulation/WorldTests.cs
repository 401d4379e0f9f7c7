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
            ("code", new PropertyValue.Archive(
                Shop.Map(("a", new PropertyValue.Asset("t", null, null, "h"))), null, null, "x")),
            ("other", new PropertyValue.Reference(Shop.Server, "id", "1.0.0")));
        var outputs = inputs.With("arn", "x").With("__inputs", inputs);
        var echoed = new WorldObject(Shop.Server, "a", "here", inputs, outputs);
        var partly = new WorldObject(Shop.Server, "b", "", inputs, Shop.Map(("arn", "x")));
        using (var world = World.Open(Ledger))
        {
            world.Record(WorldChange.Create, echoed);
            world.Record(WorldChange.Create, partly);
        }

        using var reopened = World.Open(Ledger);

        Assert.Equal([echoed, partly], reopened.Objects().OrderBy(it => it.Id));
    }

    [Fact]
    public void Record_Secret_IsNotInTheFileAndOpensWhereKnown()
    {
        var inputs = Shop.Map(
            ("password", Shop.Secret("hunter2-in-clear")),
            ("nested", Shop.List(Shop.Secret(Shop.Map(("k", "v-in-clear"))))));
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

    private static WorldObject Object(string id) =>
        new(Shop.Server, id, "", Shop.Map(("image", "x")), Shop.Map(("image", "x")));
}
