using System.Collections.Immutable;
using Pulumi;

namespace Sdk.Tests;

/// <summary>What resources have from their parents: providers, protection, transformations.</summary>
public sealed class InheritanceTests
{
    [Fact]
    public async Task Provider_OfAComponent_IsThatOfItsChildrenAndTheirs()
    {
        var engine = new FakeEngine();

        await engine.RunAsync(static () =>
        {
            var group = new Group("outer", new() { Provider = new SimProvider("north") });
            var inner = new Group("inner", new() { Parent = group });
            _ = new Server("web", new(), new() { Parent = inner });
        });

        Assert.EndsWith("::north::north-id", engine.The("web").Provider, StringComparison.Ordinal);
        Assert.Equal("", engine.The("outer").Provider);
    }

    [Fact]
    public async Task Provider_OfACustomResource_IsThatOfItsChildrenOfThePackage()
    {
        var engine = new FakeEngine();

        await engine.RunAsync(static () =>
        {
            var server = new Server("web", new(), new() { Provider = new SimProvider("north") });
            _ = new Server("child", new(), new() { Parent = server });
            _ = new CustomResource(
                "other:index:Thing", "stranger", ResourceArgs.Empty, new CustomResourceOptions { Parent = server });
        });

        Assert.EndsWith("::north::north-id", engine.The("child").Provider, StringComparison.Ordinal);
        Assert.Equal("", engine.The("stranger").Provider);
    }

    [Fact]
    public async Task Provider_OfItsOwn_WinsOverTheParents()
    {
        var engine = new FakeEngine();

        await engine.RunAsync(static () =>
        {
            var group = new Group("group", new() { Providers = [new SimProvider("north")] });
            _ = new Server("web", new(), new() { Parent = group, Provider = new SimProvider("south") });
        });

        Assert.EndsWith("::south::south-id", engine.The("web").Provider, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProviderAndProviders_OfOneComponent_AreRefused()
    {
        var engine = new FakeEngine();

        var result = await engine.RunAsync(static () =>
        {
            var provider = new SimProvider("north");
            _ = new Group("group", new() { Provider = provider, Providers = [provider] });
        });

        Assert.IsType<ResourceException>(result.Failure!.SourceException);
    }

    [Theory]
    [InlineData(null, true, "as the parent")]
    [InlineData(false, false, "its own word counts")]
    public async Task Protect_OfTheParent_IsInheritedUnlessSaid(bool? own, bool expected, string because)
    {
        var engine = new FakeEngine();

        await engine.RunAsync(() =>
        {
            var group = new Group("group", new() { Protect = true });
            _ = new Server("web", new(), new() { Parent = group, Protect = own });
        });

        Assert.True(engine.The("web").Protect == expected, because);
    }

    [Fact]
    public async Task Options_OfTheCaller_StayAsTheyWere()
    {
        var engine = new FakeEngine();
        CustomResourceOptions? options = null;

        await engine.RunAsync(() =>
        {
            var group = new Group("group", new() { Protect = true, Provider = new SimProvider("north") });
            options = new() { Parent = group };
            _ = new Server("web", new(), options);
        });

        Assert.True(options is { Protect: null, Provider: null });
    }

    [Theory]
    [InlineData("", "web")]
    [InlineData("sim:index:Server", "")]
    public async Task TypeAndName_Empty_AreRefused(string type, string name)
    {
        var engine = new FakeEngine();

        var result = await engine.RunAsync(() => _ = new CustomResource(type, name, ResourceArgs.Empty, options: null));

        Assert.IsType<ArgumentException>(result.Failure!.SourceException);
    }

    [Fact]
    public async Task ComponentOutputs_RegisteredByAttribute_AreSentUnderTheirNames()
    {
        var engine = new FakeEngine();

        await engine.RunAsync(static () =>
        {
            var group = new Group("group") { Address = Output.CreateSecret("a") };
            group.Finish();
        });

        var outputs = engine.Outputs.First(static request => request.Urn.EndsWith("::group", StringComparison.Ordinal));
        Assert.Equal("""{"address":{"@":"SECRET","value":"a"}}""", Wire.Text(outputs.Outputs));
    }

    [Fact]
    public async Task ComponentOutput_AssignedByAnInitializer_StaysAssigned()
    {
        var engine = new FakeEngine();

        await engine.RunAsync(static () => new Prepared("prepared").Finish());

        Assert.Equal(
            """{"Address":"early","Items":[1]}""",
            Wire.Text(engine.Outputs.First(static request => request.Outputs.Fields.Count > 0).Outputs));
    }

    [Fact]
    public async Task OutputAttribute_WhereItCannotBe_IsRefused()
    {
        var engine = new FakeEngine();

        var result = await engine.RunAsync(static () => _ = new Misplaced("x"));

        Assert.Contains("wrong", result.Failure!.SourceException.Message, StringComparison.Ordinal);
    }

    private sealed class Prepared(string name) : ComponentResource("shop:index:Prepared", name)
    {
        [Output]
        public Output<string> Address { get; } = Output.Create("early");

        [Output]
        public Output<ImmutableArray<int>> Items { get; set; } = Output.Create(ImmutableArray.Create(1));

        public void Finish() => RegisterOutputs();
    }

    private sealed class Misplaced(string name) : CustomResource("sim:index:X", name, ResourceArgs.Empty, options: null)
    {
        [Output("wrong")]
        public string Wrong { get; private set; } = "";
    }
}
