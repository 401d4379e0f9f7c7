using System.Text;

using Infra.Engine.Host.Simulation;

namespace Infra.Engine.Host.Tests.Simulation;

public sealed class WorldLedgerTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("world").FullName;

    private string Ledger => World.PathIn(folder, "shop", "dev");

    public void Dispose() => Directory.Delete(folder, recursive: true);

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

    private static WorldObject Object(string id) =>
        new(Shop.Server, id, "", Shop.Map(("image", "x")), Shop.Map(("image", "x")));

    private void Fill(params string[] ids)
    {
        using var world = World.Open(Ledger);
        foreach (var id in ids)
        {
            world.Record(WorldChange.Create, Object(id));
        }
    }
}
