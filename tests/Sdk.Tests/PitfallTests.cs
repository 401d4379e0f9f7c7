using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace Sdk.Tests;

/// <summary>What went wrong for users of Pulumi before, one test per story.</summary>
public sealed class PitfallTests
{
    [Fact]
    public async Task DeepValues_BeyondTheDefaultLimitOfProtobuf_TravelBothWays()
    {
        const int Depth = 500;
        var engine = new FakeEngine();
        Output<object>? back = null;

        await engine.RunOverHttpAsync(runner => runner.RunAsync(() =>
        {
            object value = "bottom";
            for (var i = 0; i < Depth; i++)
            {
                value = new Dictionary<string, object> { ["x"] = value };
            }

            back = new Deep("deep", value).Anything;
            return Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?>());
        }));

        var found = await OutputUtilities.GetValueAsync(back!);
        for (var i = 0; i < Depth; i++)
        {
            found = Assert.IsType<ImmutableDictionary<string, object>>(found)["x"];
        }

        Assert.Equal("bottom", found);
    }

    [Fact]
    public async Task AsyncLambda_GivenToTestAsync_IsAwaited()
    {
        var isDone = false;

        await Deployment.TestAsync(new EmptyMocks(), new TestOptions(), async () =>
        {
            await Task.Delay(10);
            isDone = true;
        });

        Assert.True(isDone);
    }

    [Fact]
    public async Task ThrowingTransformation_OfAResourceOthersWaitFor_DoesNotHang()
    {
        var exception = await Assert.ThrowsAsync<RunException>(static () => RunWithMocks(static () =>
        {
            Resource? caught = null;
            try
            {
                _ = new Server("web", new(), new()
                {
                    ResourceTransformations = [
                        args => throw new RunException((caught = args.Resource).GetResourceName())],
                });
            }
            catch (RunException)
            {
                _ = new Server("after", new() { Image = ((Server)caught!).Urn });
                throw;
            }
        }).WaitAsync(TimeSpan.FromSeconds(30)));

        Assert.Equal("web", exception.Message);
    }

    [Fact]
    public async Task AwaitInsideApply_OfAnotherOutput_DoesNotHang()
    {
        var engine = new FakeEngine();

        var result = await engine.RunAsync(static () =>
        {
            var first = new Server("a");
            first.Id.Apply(async id => await OutputUtilities.GetValueAsync(new Server("b", new() { Image = id }).Id));
        });

        Assert.Equal((0, "b"), (result.ExitCode, engine.The("b").Name));
    }

    [Fact]
    public async Task DeferredOutput_ThatNobodyNeeds_DoesNotHang()
    {
        var result = await new FakeEngine().RunAsync(static () => _ = new DeferredOutput<string>());

        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task NullDictionaryAndList_AsInputs_AreLikeNotGiven()
    {
        var engine = new FakeEngine();

        var result = await engine.RunAsync(static () => _ = new Server("web", new()
        {
            Tags = (Dictionary<string, string>)null!,
            Ports = (int[])null!,
            Image = (string)null!,
        }));

        Assert.Equal(0, result.ExitCode);
        Assert.DoesNotContain("image", engine.The("web").Object.Fields.Keys);
    }

    [Fact]
    public async Task ListInitializer_OfAPropertyNeverSet_Works()
    {
        var engine = new FakeEngine();

        await engine.RunAsync(static () => _ = new Server("web", new() { Ports = { 1, 2 }, Tags = { ["a"] = "b" } }));

        Assert.Equal("""{"ports":[1,2],"tags":{"a":"b"}}""", Wire.Text(engine.The("web").Object));
    }

    [Fact]
    public async Task NullsInMapsAndArgs_Always_AreDropped()
    {
        var engine = new FakeEngine();

        await engine.RunAsync(static () =>
            _ = new Server(
                "web",
                new() { Anything = new Dictionary<string, object?> { ["a"] = null, ["b"] = new object?[] { null } } }));

        Assert.Equal("""{"anything":{"b":[null]}}""", Wire.Text(engine.The("web").Object));
    }

    [Fact]
    public async Task Preview_OutputsTheEngineDoesNotKnow_AreNotTheInputs()
    {
        var engine = new FakeEngine
        {
            OnRegister = static (_, response) => { response.Object = new Struct(); return Task.FromResult(response); },
        };
        engine.Settings = engine.Settings with { IsDryRun = true };
        var called = false;

        await engine.RunAsync(() => new Server("web", new() { Image = "old" }).Image.Apply(_ => called = true));

        Assert.False(called);
    }

    [Fact]
    public async Task StackConstructor_Throwing_IsToldWithoutReflectionAroundIt()
    {
        var engine = new FakeEngine();

        await engine.RunAsync(
            static runner => runner.RunStackAsync(static () => (Stack)Activator.CreateInstance(typeof(Broken))!));

        Assert.Equal("broken", Assert.Single(engine.Logged).Message);
    }

    [Fact]
    public async Task ResourceCreatedInStaticField_OutsideOfARun_SaysWhatIsWrong()
    {
        var exception = await Record.ExceptionAsync(static () => Task.Run(static () => new StackReference("x")));

        Assert.Contains("before 'Run' was called", exception!.Message, StringComparison.Ordinal);
    }

    private static Task RunWithMocks(Action program) =>
        Deployment.TestAsync(new EmptyMocks(), new TestOptions(), program);

    private sealed class Deep(string name, object value)
        : CustomResource("sim:index:Deep", name, new ServerArgs { Anything = value }, options: null)
    {
        [Output("anything")]
        public Output<object> Anything { get; private set; } = null!;
    }

    private sealed class Broken : Stack
    {
        public Broken() => throw new RunException("broken");
    }
}
