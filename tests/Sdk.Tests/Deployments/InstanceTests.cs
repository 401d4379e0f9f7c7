using Pulumi;

namespace Sdk.Tests;

/// <summary>The run that is going on, and several at a time.</summary>
public sealed class InstanceTests
{
    private static readonly IDictionary<string, object?> Nothing = new Dictionary<string, object?>();

    [Fact]
    public async Task Instance_InARun_SaysWhereItDeploysTo()
    {
        var engine = new FakeEngine();
        engine.Settings = engine.Settings with { Organization = "acme", IsDryRun = true };

        var result = await engine.RunAsync(static () =>
        {
            var instance = Deployment.Instance;
            Assert.Equal(
                ("acme", "shop", "dev", "/program", true),
                (
                    instance.OrganizationName,
                    instance.ProjectName,
                    instance.StackName,
                    instance.RootDirectory,
                    instance.IsDryRun));
        });

        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public void Instance_OutsideOfARun_IsRefused() => Assert.Equal(
        "Trying to acquire Deployment.Instance before 'Run' was called.",
        Assert.Throws<InvalidOperationException>(static () => Deployment.Instance).Message);

    [Fact]
    public async Task RunAsync_WithoutAnEngine_SaysToUseOne() => Assert.Equal(
        "Program run without the Pulumi engine available; re-run using the `pulumi` CLI",
        (
            await Assert.ThrowsAsync<InvalidOperationException>(
                static () => Deployment.RunAsync(static () => { }))).Message);

    [Fact]
    public async Task RunAsync_InsideARun_IsRefused()
    {
        var result = await new FakeEngine().RunAsync(static runner => runner.RunAsync(static async () =>
        {
            await Deployment.RunAsync(static () => { });
            return Nothing;
        }));

        Assert.Contains("a program runs once", result.Failure!.SourceException.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Runs_AtTheSameTime_DoNotMix()
    {
        var engines = Enumerable.Range(0, 8).Select(static index => new FakeEngine
        {
            Settings = new() { Project = "shop", Stack = $"s{index}" },
        }).ToArray();

        await Task.WhenAll(engines.Select(static engine => Task.Run(() => engine.RunAsync(() =>
        {
            for (var i = 0; i < 50; i++)
            {
                _ = new Server($"{Deployment.Instance.StackName}-{i}");
            }
        }))));

        Assert.All(engines, static engine => Assert.Equal(51, engine.Registered.Count));
        Assert.All(engines, static engine => Assert.All(
            engine.Registered.Skip(1),
            request => Assert.StartsWith(engine.Settings.Stack, request.Name, StringComparison.Ordinal)));
    }
}
