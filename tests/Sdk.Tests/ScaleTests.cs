using Pulumi;
using Pulumi.Testing;

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

    [Fact]
    public async Task TenThousandAnswers_ThatComeAtOnce_DoNotOverflowTheStack()
    {
        var mocks = new Hesitating();

        var resources = await Deployment.TestAsync(mocks, new TestOptions { IsPreview = false }, () =>
        {
            var last = new Server("first");
            for (var i = 1; i < 10_000; i++)
            {
                last = new Server($"s{i}", new() { Image = last.Id });
            }

            mocks.First.SetResult();
        });

        Assert.Equal(10_001, resources.Length);
    }

    /// <summary>Answers for the first resource when it is told to, and for the others at once.</summary>
    private sealed class Hesitating : IMocks
    {
        public TaskCompletionSource First { get; } = new();

        public async Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
        {
            await First.Task;
            return ($"{args.Name}-id", args.Inputs);
        }

        public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args.Args);
    }
}
