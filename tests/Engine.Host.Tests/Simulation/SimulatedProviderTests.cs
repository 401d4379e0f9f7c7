using Infra.Engine.Host.Simulation;

namespace Infra.Engine.Host.Tests.Simulation;

public sealed class SimulatedProviderTests
{
    private static readonly PropertyMap Plain =
        Shop.Map(("image", "x"), ("name", "web-0000000"), ("tags", Shop.Map(("a", "1"))));

    [Fact]
    public async Task Create_Computed_IsOfItsTypeAndAlwaysTheSame()
    {
        using var one = World.InMemory();
        using var other = World.InMemory();

        var created = await new Shop(one).CreateAsync(Shop.Server, Plain);
        var again = await new Shop(other).CreateAsync(Shop.Server, Plain);

        Assert.Equal(created.Outputs, again.Outputs);
        Assert.Equal("web-0000000", created.Id);
        Assert.Equal("arn:aws:index:us-east-1:123456789012:server/web-0000000", Text(created.Outputs, "arn"));
        Assert.IsType<PropertyValue.Secret>(created.Outputs["token"]);
        Assert.Equal(false, created.Outputs["running"]);
        var place = Assert.IsType<PropertyValue.Map>(created.Outputs["place"]).Properties;
        Assert.Equal(443, place["port"]);
        Assert.Null(created.Outputs["weight"]);
    }

    [Fact]
    public async Task Create_Preview_KnowsInputsOnlyAndMakesNothing()
    {
        using var world = World.InMemory();

        var preview = await new Shop(world).CreateAsync(Shop.Server, Plain, preview: true);

        Assert.Equal("", preview.Id);
        Assert.Equal("x", Text(preview.Outputs, "image"));
        foreach (var computed in (string[])["arn", "place", "token", "running"])
        {
            Assert.Same(PropertyValue.Unknown.Instance, preview.Outputs[computed]);
        }

        Assert.Empty(world.History());
    }

    [Fact]
    public async Task Update_Computed_Stays()
    {
        using var world = World.InMemory();
        var shop = new Shop(world);
        var created = await shop.CreateAsync(Shop.Server, Plain);

        var updated = await (await shop.ProviderAsync()).UpdateAsync(
            new(Shop.Server, created.Id, Plain, created.Outputs, Plain.With("weight", 2), [], null, false), default);

        Assert.Equal(created.Outputs.With("weight", 2), updated.Outputs);
        Assert.Equal(updated.Outputs, Assert.Single(world.Objects()).Outputs);
    }

    [Fact]
    public async Task Replacement_SameInputs_GetsAnotherIdAndName()
    {
        using var world = World.InMemory();
        var network = Shop.UrnOf("Network", "main");
        var first = await new Shop(world).CreateAsync(network, PropertyMap.Empty);
        var shop = new Shop(world);
        var old = (await shop.CheckAsync(Shop.Server, Shop.Map(("image", "x")))).Inputs;

        await shop.CheckAsync(network, PropertyMap.Empty, olds: PropertyMap.Empty);
        await shop.CheckAsync(Shop.Server, Shop.Map(("image", "x")), olds: old);
        var replacement = await shop.CreateAsync(network, PropertyMap.Empty);
        var again = (await shop.CheckAsync(Shop.Server, Shop.Map(("image", "x")))).Inputs;

        Assert.NotEqual(first.Id, replacement.Id);
        Assert.NotEqual(old["name"], again["name"]);
        Assert.Equal(2, world.Objects().Count);
    }

    [Fact]
    public async Task Check_MadeUpName_IsKeptWhateverTheSeed()
    {
        using var world = World.InMemory();
        var shop = new Shop(world);
        var old = (await shop.CheckAsync(Shop.Server, Shop.Map(("image", "x")))).Inputs;

        var kept = await shop.CheckAsync(Shop.Server, Shop.Map(("image", "y")), old, seed: 9);
        var named = await shop.CheckAsync(Shop.Server, Shop.Map(("image", "y")), old.With("name", "fixed"), seed: 9);

        Assert.Equal(old["name"], kept.Inputs["name"]);
        Assert.NotEqual("fixed", Text(named.Inputs, "name"));
    }

    [Fact]
    public async Task Read_LivingAndGone_IsWhatTheWorldSays()
    {
        using var world = World.InMemory();
        var shop = new Shop(world);
        var created = await shop.CreateAsync(Shop.Server, Plain);

        var read = await shop.ReadAsync(Shop.Server, created.Id);
        await shop.DeleteAsync(Shop.Server, created.Id);
        await shop.DeleteAsync(Shop.Server, created.Id);
        var gone = await shop.ReadAsync(Shop.Server, created.Id);

        Assert.Equal((created.Id, Plain, created.Outputs), (read.Id, read.Inputs, read.Outputs));
        Assert.Equal(("", null), (gone.Id, gone.Inputs));
    }

    [Fact]
    public async Task FindByUrn_InterruptedCreation_IsFoundByItsInputs()
    {
        using var world = World.InMemory();
        var shop = new Shop(world);
        var inputs = Plain.With("password", Shop.Secret("s3cret"));
        var created = await shop.CreateAsync(Shop.Server, inputs);
        var provider = await shop.ProviderAsync();

        var found = await provider.FindByUrnAsync(Shop.Server, inputs, default);
        var other = await provider.FindByUrnAsync(Shop.Server, inputs.With("password", Shop.Secret("other")), default);

        Assert.Equal(created.Id, found?.Id);
        Assert.Null(other);
    }

    [Fact]
    public async Task Invoke_Function_AnswersAlwaysTheSame()
    {
        using var world = World.InMemory();
        var provider = await new Shop(world).ProviderAsync();

        var nginx = await provider.InvokeAsync("shop:index:getImage", Shop.Map(("name", "nginx")), default);
        var again = await provider.InvokeAsync("shop:index:getImage", Shop.Map(("name", "nginx")), default);
        var other = await provider.InvokeAsync("shop:index:getImage", Shop.Map(("name", "redis")), default);
        var wrong = await provider.InvokeAsync("shop:index:getImage", PropertyMap.Empty, default);

        Assert.Equal(nginx.Return, again.Return);
        Assert.Equal("nginx", Text(nginx.Return, "name"));
        Assert.NotEqual(nginx.Return["arn"], other.Return["arn"]);
        Assert.Equal("name", Assert.Single(wrong.Failures).Property);
    }

    [Theory]
    [InlineData("Serve", "did you mean shop:index:Server?")]
    [InlineData("Thingamajig", "it has 3 of them.")]
    public async Task Check_UnknownType_NamesNearOnes(string type, string hint)
    {
        using var world = World.InMemory();

        var thrown = await Assert.ThrowsAsync<ProviderException>(
            () => new Shop(world).CheckAsync(Shop.UrnOf(type, "web"), PropertyMap.Empty));

        Assert.Contains($"no resource 'shop:index:{type}'; {hint}", thrown.Message);
    }

    [Fact]
    public async Task Invoke_UnknownFunction_NamesIt()
    {
        using var world = World.InMemory();
        var provider = await new Shop(world).ProviderAsync();

        var thrown = await Assert.ThrowsAsync<ProviderException>(
            () => provider.InvokeAsync("shop:index:getImages", PropertyMap.Empty, default).AsTask());

        Assert.Contains("no function 'shop:index:getImages'; did you mean shop:index:getImage?", thrown.Message);
    }

    [Fact]
    public async Task Load_PackageWithoutSchema_SaysWhereToPutOne()
    {
        using var world = World.InMemory();

        var thrown = await Assert.ThrowsAsync<ProviderException>(
            () => new SimulatedProviders(world, new()).LoadAsync(new("datadog", "4.0.0", ""), default).AsTask());

        Assert.Contains("'datadog' cannot be simulated", thrown.Message);
        Assert.Matches("aws, .*kubernetes", thrown.Message);
        Assert.Contains("INFRA_SCHEMAS", thrown.Message);
    }

    [Fact]
    public async Task Load_EveryBuiltInPackage_Works()
    {
        using var world = World.InMemory();
        foreach (var package in (string[])["aws", "kubernetes"])
        {
            Assert.NotNull(await new SimulatedProviders(world, new()).LoadAsync(new(package, "", ""), default));
        }
    }

    private static string? Text(PropertyMap map, string key) => (map[key] as PropertyValue.Text)?.Value;
}
