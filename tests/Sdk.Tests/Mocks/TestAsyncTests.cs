using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace Sdk.Tests;

public sealed class TestAsyncTests
{
    [Fact]
    public async Task TestAsync_StackClass_GivesItsResourcesTheStackFirst()
    {
        var resources = await Deployment.TestAsync<WebStack>(new Recorder(), new TestOptions { IsPreview = false });

        Assert.Equal(["project-stack", "web"], resources.Select(static resource => resource.GetResourceName()));
        var stack = Assert.IsType<WebStack>(resources[0]);
        Assert.Equal("web_id", await OutputUtilities.GetValueAsync(stack.Id));
    }

    [Fact]
    public async Task TestAsync_Function_GivesItsOutputs()
    {
        var (resources, outputs) = await Deployment.TestAsync(
            new Recorder(),
            new TestOptions { StackName = "s", ProjectName = "p" },
            static () =>
                new Dictionary<string, object?> { ["image"] = new Server("web", new() { Image = "i" }).Image });

        Assert.Equal("p-s", resources[0].GetResourceName());
        Assert.Equal("i", await OutputUtilities.GetValueAsync((Output<string>)outputs["image"]!));
    }

    [Fact]
    public async Task TestAsync_ActionsAndTasks_AreRunToTheEnd()
    {
        var byAction = await Deployment.TestAsync(
            new EmptyMocks(), new TestOptions(), static () => { _ = new Server("a"); });
        var byTask = await Deployment.TestAsync(new EmptyMocks(), new TestOptions(), static async () =>
        {
            await Task.Yield();
            _ = new Server("a");
        });

        Assert.Equal((2, 2), (byAction.Length, byTask.Length));
    }

    [Theory]
    [InlineData(null, true, "without a word it is a preview")]
    [InlineData(false, false, "it is what it is told")]
    public async Task TestAsync_Preview_IsTheDefault(bool? isPreview, bool expected, string because)
    {
        var seen = !expected;

        await Deployment.TestAsync(
            new EmptyMocks(),
            new TestOptions { IsPreview = isPreview },
            () => { seen = Deployment.Instance.IsDryRun; });

        Assert.True(seen == expected, because);
    }

    [Fact]
    public async Task Mocks_Inputs_AreInTheOpenAndWithoutUnknowns()
    {
        var mocks = new Recorder();

        await Deployment.TestAsync(mocks, new TestOptions(), static () =>
        {
            _ = new Server(
                "web",
                new() { Image = Output.CreateSecret("hush"), Size = OutputUtilities.CreateUnknown(1), Ports = { 80 } });
        });

        var args = Assert.Single(mocks.Registered);
        Assert.Equal(("sim:index:Server", "web", ""), (args.Type, args.Name, args.Provider));
        Assert.Equal(["image", "ports"], args.Inputs.Keys.Order());
        Assert.Equal("hush", args.Inputs["image"]);
    }

    [Fact]
    public async Task Mocks_Read_GetTheId()
    {
        var mocks = new Recorder();

        await Deployment.TestAsync(
            mocks, new TestOptions(), static () => { _ = new Server("web", new(), new() { Id = "i-1" }); });

        Assert.Equal("i-1", Assert.Single(mocks.Registered).Id);
    }

    [Fact]
    public async Task Mocks_Calls_GiveTheResult()
    {
        var mocks = new Recorder();
        Output<ImmutableDictionary<string, object>>? result = null;

        await Deployment.TestAsync(mocks, new TestOptions(), () =>
        {
            result = Deployment.Instance.Invoke<ImmutableDictionary<string, object>>(
                "a:b:c", new DictionaryInvokeArgs(ImmutableDictionary<string, object?>.Empty));
        });

        Assert.Equal("a:b:c", (await OutputUtilities.GetValueAsync(result!))["token"]);
    }

    [Fact]
    public async Task Mocks_RegisteredOutputs_AreShown()
    {
        var mocks = new Recorder();

        await Deployment.TestAsync<WebStack>(mocks);

        var request = Assert.Single(mocks.Outputs);
        Assert.EndsWith("::project-stack", request.Urn, StringComparison.Ordinal);
        Assert.Equal(["Id"], request.Outputs.Keys);
    }

    [Fact]
    public async Task LookUp_OfAMockedResource_GivesItsState()
    {
        Output<string>? image = null;

        await Deployment.TestAsync(new Recorder(), new TestOptions { IsPreview = false }, () =>
        {
            image = new Server("web", new() { Image = "i" }).Urn.Apply(
                static urn => new Server("again", new(), new() { Urn = urn }).Image);
        });

        Assert.Equal("i", await OutputUtilities.GetValueAsync(image!));
    }

    [Fact]
    public async Task TestAsync_Failing_ThrowsWhatTheEngineWouldHaveBeenTold()
    {
        var single = await Assert.ThrowsAsync<RunException>(static () =>
            Deployment.TestAsync(new EmptyMocks(), new TestOptions(), void () => throw new RunException("one")));
        var several = await Assert.ThrowsAsync<AggregateException>(static () => Deployment.TestAsync(
            new EmptyMocks(),
            new TestOptions(),
            static () =>
            {
                Log.Error("one");
                Log.Error("two");
            }));

        Assert.Equal("one", single.Message);
        Assert.Equal(["one", "two"], several.InnerExceptions.Select(static inner => inner.Message));
    }

    [Fact]
    public async Task TestWithServiceProvider_Stack_ComesFromTheServices()
    {
        var resources = await Deployment.TestWithServiceProviderAsync<WebStack>(
            new EmptyMocks(), new Services(static () => new WebStack()));
        var missing = await Assert.ThrowsAsync<RunException>(static () =>
            Deployment.TestWithServiceProviderAsync<WebStack>(new EmptyMocks(), new Services(static () => null)));

        Assert.Equal(2, resources.Length);
        Assert.Contains(
            "Failed to resolve instance of type Sdk.Tests.TestAsyncTests+WebStack",
            missing.Message,
            StringComparison.Ordinal);
    }

    public sealed class WebStack : Stack
    {
        public WebStack() => Id = new Server("web").Id;

        [Output]
        public Output<string> Id { get; }
    }

    private sealed class Services(Func<Stack?> make) : IServiceProvider
    {
        public object? GetService(Type serviceType) => make();
    }

    private sealed class Recorder : IMocks
    {
        public List<MockResourceArgs> Registered { get; } = [];

        public List<MockRegisterResourceOutputsRequest> Outputs { get; } = [];

        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
        {
            Registered.Add(args);
            return Task.FromResult<(string?, object)>(($"{args.Name}_id", args.Inputs));
        }

        public Task<object> CallAsync(MockCallArgs args) =>
            Task.FromResult<object>(new Dictionary<string, object> { ["token"] = args.Token! });

        public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args)
        {
            Outputs.Add(args);
            return Task.CompletedTask;
        }
    }
}
