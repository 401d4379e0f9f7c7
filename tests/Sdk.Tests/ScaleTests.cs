using Pulumi;

namespace Sdk.Tests;

/// <summary>Many resources at once.</summary>
public sealed class ScaleTests
{
    [Fact]
    public async Task TenThousandResources_AsOneChain_DoNotOverflowTheStack()
    {
        var engine = new FakeEngine();

        var result = await engine.RunAsync(static () =>
        {
            var last = new Server("first");
            for (var i = 1; i < 10_000; i++)
            {
                last = new Server($"s{i}", new() { Image = last.Id }, new() { DependsOn = last });
            }
        });

        Assert.Equal((0, 10_001), (result.ExitCode, engine.Registered.Count));
    }
}
