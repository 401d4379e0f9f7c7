using Pulumi;

namespace Sdk.Tests;

public sealed class TransformationTests
{
    [Fact]
    public async Task Transformations_OfResourceParentAndStack_RunFromTheInside()
    {
        var engine = new FakeEngine();
        var order = new List<string>();

        await engine.RunAsync(runner => runner.RunAsync(
            () =>
            {
                var group = new Group("group", new() { ResourceTransformations = [Note("group")] });
                _ = new Server("web", new(), new() { Parent = group, ResourceTransformations = [Note("web")] });
                return Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?>());
            },
            new StackOptions { ResourceTransformations = [Note("stack")] }));

        Assert.Equal(["shop-dev:stack", "group:group", "group:stack", "web:web", "web:group", "web:stack"], order);

        ResourceTransformation Note(string name) => args =>
        {
            order.Add($"{args.Resource.GetResourceName()}:{name}");
            return null;
        };
    }

    [Fact]
    public async Task Transformation_ThatChangesArgsAndOptions_IsWhatIsSent()
    {
        var engine = new FakeEngine();

        await engine.RunAsync(static () => _ = new Server("web", new() { Image = "old" }, new()
        {
            ResourceTransformations =
            [
                static args =>
                {
                    ((ServerArgs)args.Args).Image = "new";
                    return new(
                        args.Args,
                        CustomResourceOptions.Merge((CustomResourceOptions)args.Options, new() { Protect = true }));
                },
            ],
        }));

        Assert.Equal("""{"image":"new"}""", Wire.Text(engine.The("web").Object));
        Assert.True(engine.The("web").Protect);
    }

    [Fact]
    public async Task Transformation_ThatChangesTheParent_IsRefused()
    {
        var engine = new FakeEngine();

        var result = await engine.RunAsync(static () =>
        {
            var group = new Group("group");
            _ = new Server(
                "web",
                new(),
                new()
                {
                    ResourceTransformations = [args => new(args.Args, new CustomResourceOptions { Parent = group })],
                });
        });

        Assert.Equal(
            "Transformations cannot currently be used to change the 'parent' of a resource.",
            Assert.IsType<ArgumentException>(result.Failure!.SourceException).Message);
    }
}
