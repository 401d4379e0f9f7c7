using Pulumi;

namespace Sdk.Tests;

/// <summary>Resources that would wait for each other.</summary>
public sealed class CycleTests
{
    [Fact]
    public async Task DependsOn_OwnParent_WaitsForNobody()
    {
        var engine = new FakeEngine();

        var result = await engine.RunAsync(static () =>
        {
            var group = new Group("group");
            _ = new Server("a", new() { Image = group.Urn }, new() { Parent = group });
            _ = new Server("b", new(), new() { Parent = group, DependsOn = group });
        });

        Assert.Equal(0, result.ExitCode);
        Assert.Empty(Names(engine, "a"));
        Assert.Empty(Names(engine, "b"));
    }

    [Fact]
    public async Task DependsOn_OwnChild_WaitsForNobody()
    {
        var engine = new FakeEngine();

        var result = await engine.RunAsync(static () =>
        {
            var late = new DeferredOutput<Resource>();
            var parent = new Server("parent", new(), new() { DependsOn = late.Output });
            late.Resolve(Output.Create<Resource>(new Server("child", new(), new() { Parent = parent })));
        });

        Assert.Equal(0, result.ExitCode);
        Assert.Empty(Names(engine, "parent"));
    }

    [Fact]
    public async Task DependsOn_EachOther_IsRefusedWithTheNames()
    {
        var engine = new FakeEngine();

        var result = await engine.RunAsync(static () =>
        {
            var (first, second) = (new Group("first"), new Group("second"));
            var late = new TaskCompletionSource<string>();
            _ = new Server(
                "a", new() { Image = Output.Create(late.Task) }, new() { Parent = first, DependsOn = second });
            _ = new Server(
                "b", new() { Image = Output.Create(late.Task) }, new() { Parent = second, DependsOn = first });
            late.SetResult("now");
        });

        Assert.Equal(32, result.ExitCode);
        Assert.Contains(
            "These resources wait for each other", result.Failure!.SourceException.Message, StringComparison.Ordinal);
        Assert.Contains("'a'", result.Failure.SourceException.Message, StringComparison.Ordinal);
        Assert.Contains("'b'", result.Failure.SourceException.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DependsOn_ThreeComponentsInACircle_IsRefused()
    {
        var engine = new FakeEngine();

        var result = await engine.RunAsync(static () =>
        {
            var groups = Enumerable.Range(0, 3).Select(static index => new Group($"g{index}")).ToArray();
            var late = new TaskCompletionSource<string>();
            for (var i = 0; i < 3; i++)
            {
                _ = new Server(
                    $"s{i}",
                    new() { Image = Output.Create(late.Task) },
                    new() { Parent = groups[i], DependsOn = groups[(i + 1) % 3] });
            }

            late.SetResult("now");
        });

        Assert.Equal(32, result.ExitCode);
    }

    private static IEnumerable<string> Names(FakeEngine engine, string name) =>
        engine.The(name).Dependencies.Select(static urn => urn[(urn.LastIndexOf(':') + 1)..]);
}
