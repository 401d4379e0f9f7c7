using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;
using Pulumirpc;

namespace Sdk.Tests;

public sealed class InvokeTests
{
    private const string Token = "sim:index:getImage";

    [Fact]
    public async Task Invoke_KnownArguments_GivesTheResultWithItsDependencies()
    {
        var engine = new FakeEngine();
        Server? server = null;
        Output<ImageResult>? image = null;

        await engine.RunAsync(() =>
        {
            server = new Server("web");
            image = Deployment.Instance.Invoke<ImageResult>(
                Token, new ImageArgs { Name = server.Id }, new() { Version = "1.0", PluginDownloadURL = "u" });
        });

        var request = Assert.Single(engine.Invoked);
        Assert.Equal(
            (Token, "1.0", "u", """{"name":"web-id"}"""),
            (request.Tok, request.Version, request.PluginDownloadURL, Wire.Text(request.Args)));
        Assert.Equal("web-id", (await OutputUtilities.GetValueAsync(image!)).Name);
        Assert.Same(server, (await OutputUtilities.GetDependenciesAsync(image!)).Single());
    }

    [Fact]
    public async Task Invoke_UnknownArgument_IsUnknownAndAsksNobody()
    {
        var engine = new FakeEngine();
        engine.Settings = engine.Settings with { IsDryRun = true };
        Output<ImageResult>? image = null;

        await engine.RunAsync(() =>
            image = Deployment.Instance.Invoke<ImageResult>(Token, new ImageArgs { Name = new Server("web").Id }));

        Assert.False(await OutputUtilities.GetIsKnownAsync(image!));
        Assert.Empty(engine.Invoked);
    }

    [Theory]
    [InlineData(true, 0, "in a preview it is not there yet")]
    [InlineData(false, 1, "in the update it is")]
    public async Task Invoke_DependingOnAResourceToBeCreated_WaitsForIt(bool isPreview, int calls, string because)
    {
        var engine = new FakeEngine();
        engine.Settings = engine.Settings with { IsDryRun = isPreview };
        Output<ImageResult>? image = null;

        await engine.RunAsync(() =>
        {
            var group = new Group("group");
            _ = new Server("child", new(), new() { Parent = group });
            image = Deployment.Instance.Invoke<ImageResult>(
                Token, new ImageArgs { Name = "n" }, new InvokeOutputOptions { DependsOn = { group } });
        });

        Assert.True(engine.Invoked.Count == calls, because);
        Assert.Equal(calls == 1, await OutputUtilities.GetIsKnownAsync(image!));
    }

    [Fact]
    public async Task Invoke_SecretArgumentOrResult_IsSecret()
    {
        var engine = new FakeEngine();
        Output<ImageResult>? ofArgument = null;
        Output<ImageResult>? ofResult = null;

        await engine.RunAsync(() =>
            ofArgument = Deployment.Instance.Invoke<ImageResult>(
                Token, new ImageArgs { Name = Output.CreateSecret("n") }));
        engine.OnInvoke = static _ =>
            new ResourceInvokeResponse { Return = Wire.Parse("""{"name":{"@":"SECRET","value":"x"}}""").StructValue };
        await engine.RunAsync(
            () => ofResult = Deployment.Instance.Invoke<ImageResult>(Token, new ImageArgs { Name = "n" }));

        Assert.True(await Output.IsSecretAsync(ofArgument!));
        Assert.True(await Output.IsSecretAsync(ofResult!));
    }

    [Fact]
    public async Task Invoke_Failures_AreAllTold()
    {
        var engine = new FakeEngine
        {
            OnInvoke = static _ => new ResourceInvokeResponse
            {
                Failures =
                {
                    new CheckFailure { Property = "name", Reason = "too long" },
                    new CheckFailure { Reason = "no access" },
                },
            },
        };

        await engine.RunAsync(
            static () => Deployment.Instance.Invoke<ImageResult>(Token, new ImageArgs { Name = "n" }));

        Assert.Equal($"Invoke of '{Token}' failed: too long (name); no access", Assert.Single(engine.Logged).Message);
    }

    [Fact]
    public async Task InvokeAsync_Always_GivesTheValue()
    {
        var engine = new FakeEngine();
        ImageResult? image = null;

        await engine.RunAsync(runner => runner.RunAsync(async () =>
        {
            image = await Deployment.Instance.InvokeAsync<ImageResult>(Token, new ImageArgs { Name = "n" });
            await Deployment.Instance.InvokeAsync(Token, new ImageArgs { Name = "n" });
            return new Dictionary<string, object?>();
        }));

        Assert.Equal("n", image!.Name);
        Assert.Equal(2, engine.Invoked.Count);
    }

    [Fact]
    public async Task InvokeSingle_OneProperty_GivesThat()
    {
        var engine = new FakeEngine();
        string? value = null;
        Output<string>? output = null;

        await engine.RunAsync(runner => runner.RunAsync(async () =>
        {
            value = await Deployment.Instance.InvokeSingleAsync<string>(Token, new ImageArgs { Name = "n" });
            output = Deployment.Instance.InvokeSingle<string>(Token, new ImageArgs { Name = "n" });
            return new Dictionary<string, object?>();
        }));

        Assert.Equal(("n", "n"), (value, await OutputUtilities.GetValueAsync(output!)));
    }

    [Fact]
    public async Task Invoke_WithParent_AsksItsProvider()
    {
        var engine = new FakeEngine();

        await engine.RunAsync(static () =>
        {
            var group = new Group("group", new() { Provider = new SimProvider("north") });
            Deployment.Instance.Invoke<ImageResult>(Token, new ImageArgs { Name = "n" }, new() { Parent = group });
            Deployment.Instance.Invoke<ImageResult>(
                Token, new ImageArgs { Name = "n" }, new() { Provider = new SimProvider("south") });
        });

        Assert.Equal(
            ["north-id", "south-id"],
            engine.Invoked.Select(
                static request => request.Provider[(request.Provider.LastIndexOf(':') + 1)..]).Order());
    }

    [Fact]
    public async Task Invoke_OfADictionary_NeedsNoTypes()
    {
        var engine = new FakeEngine();
        Output<ImmutableDictionary<string, object>>? result = null;

        await engine.RunAsync(() => result = Deployment.Instance.Invoke<ImmutableDictionary<string, object>>(
            Token, new DictionaryInvokeArgs(ImmutableDictionary<string, object?>.Empty.Add("k", 1))));

        Assert.Equal(1.0, (await OutputUtilities.GetValueAsync(result!))["k"]);
    }

    [Fact]
    public async Task Call_Always_NamesWhatToDoInstead()
    {
        var result = await new FakeEngine().RunAsync(
            static () => Deployment.Instance.Call("sim:index:Server/restart", CallArgs.Empty));

        Assert.Contains(
            "Invoke",
            Assert.IsType<NotSupportedException>(result.Failure!.SourceException).Message,
            StringComparison.Ordinal);
    }

    private sealed class ImageArgs : InvokeArgs
    {
        [Input("name", required: true)]
        public Input<string> Name { get; set; } = null!;
    }

    [OutputType]
    private sealed class ImageResult(string name)
    {
        public string Name { get; } = name;
    }
}
