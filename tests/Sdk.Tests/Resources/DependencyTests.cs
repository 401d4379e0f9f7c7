using Pulumi;

namespace Sdk.Tests;

/// <summary>What a resource waits for, and that nothing waits for ever.</summary>
public sealed class DependencyTests
{
    [Fact]
    public async Task DependsOn_Resources_AreDependenciesOfNoProperty()
    {
        var engine = new FakeEngine();

        await engine.RunAsync(static () =>
        {
            var first = new Server("a");
            _ = new Server(
                "b",
                new() { Image = "i" },
                new() { DependsOn = { first, Output.Create<Resource>(new Server("later")) } });
        });

        Assert.Equal(["a", "later"], Names(engine, "b"));
        Assert.Empty(engine.The("b").PropertyDependencies["image"].Urns);
    }

    [Fact]
    public async Task DependsOn_Component_StandsForItsChildrenAndTheirs()
    {
        var engine = new FakeEngine();

        await engine.RunAsync(static () =>
        {
            var outer = new Group("outer");
            var inner = new Group("inner", new() { Parent = outer });
            var child = new Server("child", new(), new() { Parent = inner });
            _ = new Server("grandchild", new(), new() { Parent = child });
            _ = new Server("after", new(), new() { DependsOn = outer });
        });

        Assert.Equal(["child"], Names(engine, "after"));
    }

    [Fact]
    public async Task Input_FromACustomParent_IsADependencyOnIt()
    {
        var engine = new FakeEngine();

        await engine.RunAsync(static () =>
        {
            var parent = new Server("parent");
            _ = new Server("child", new() { Image = parent.Id }, new() { Parent = parent });
        });

        Assert.Equal(["parent"], Names(engine, "child"));
    }

    [Fact]
    public async Task DependsOn_ComponentWithChildrenThatComeLater_WaitsForThemInAnyOrder()
    {
        var engine = new FakeEngine();

        var result = await engine.RunAsync(static () =>
        {
            var late = new TaskCompletionSource<string>();
            var group = new Group("group");
            _ = new Server("before", new() { Image = Output.Create(late.Task) }, new() { DependsOn = group });
            _ = new Server("child", new(), new() { Parent = group });
            late.SetResult("now");
        });

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(["child"], Names(engine, "before"));
        Assert.True(Index(engine, "child") < Index(engine, "before"));
    }

    [Fact]
    public async Task ReplaceWithAndDeletedWith_Resources_AreSentAsUrns()
    {
        var engine = new FakeEngine();

        await engine.RunAsync(static () =>
        {
            var first = new Server("a");
            _ = new Server("b", new(), new() { ReplaceWith = { first }, DeletedWith = first });
        });

        Assert.EndsWith("::a", Assert.Single(engine.The("b").ReplaceWith), StringComparison.Ordinal);
        Assert.EndsWith("::a", engine.The("b").DeletedWith, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DeletedWith_UnknownToTheEngine_SaysWhatToDo()
    {
        var engine = new FakeEngine();
        engine.Features.Remove("deletedWith");

        var result = await engine.RunAsync(
            static () => _ = new Server("b", new(), new() { DeletedWith = new Server("a") }));

        Assert.Contains(
            "'deletedWith' needs a newer engine", result.Failure!.SourceException.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    public async Task ManyDependencies_OfOneResource_AreAllThereOnce(int count)
    {
        var engine = new FakeEngine();

        await engine.RunAsync(() =>
        {
            var all = Enumerable.Range(0, count).Select(static index => new Server($"s{index:00}")).ToArray();
            _ = new Server(
                "after",
                new()
                {
                    Image = Output.All(all.Select(static server => server.Id)).Apply(static ids => string.Concat(ids)),
                },
                new() { DependsOn = all });
        });

        Assert.Equal(Enumerable.Range(0, count).Select(static index => $"s{index:00}"), Names(engine, "after"));
    }

    private static IEnumerable<string> Names(FakeEngine engine, string name) =>
        engine.The(name).Dependencies.Select(static urn => urn[(urn.LastIndexOf(':') + 1)..]);

    private static int Index(FakeEngine engine, string name) =>
        engine.Registered.Select(static request => request.Name).ToList().IndexOf(name);
}
