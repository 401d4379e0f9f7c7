namespace Infra.Engine.Tests;

/// <summary>Operations on a part of a stack: the rest stays, and what is left is always a valid state.</summary>
public sealed class SelectionTests
{
    [Fact]
    public async Task Targets_OneOfThree_OnlyThatChanges()
    {
        var stage = await ThreeAsync();
        stage.Options = static options => options with { Targets = ["**::second"] };
        await stage.RunAsync(static script => ProgramAsync(script, size: 2));

        Assert.Contains("summary Succeeded same=3 update=1", stage.Told);
        Assert.Equal("1 2 1", Sizes(stage));
    }

    [Fact]
    public async Task Targets_WithDependents_ThoseChangeToo()
    {
        var stage = await ThreeAsync();
        stage.Options = static options => options with { Targets = ["**::second"], WithDependents = true };
        await stage.RunAsync(static script => ProgramAsync(script, size: 2));

        Assert.Equal("1 2 2", Sizes(stage));
    }

    [Fact]
    public async Task Excludes_OneOfThree_OnlyThatStays()
    {
        var stage = await ThreeAsync();
        stage.Options = static options => options with { Excludes = ["**::second"] };
        await stage.RunAsync(static script => ProgramAsync(script, size: 2));

        Assert.Equal("2 1 2", Sizes(stage));
    }

    [Fact]
    public async Task Targets_NobodyHas_AreAnError()
    {
        var stage = await ThreeAsync();
        stage.Options = static options => options with { Targets = ["urn:pulumi:dev::shop::fake:index:Thing::nope"] };
        var result = await stage.RunAsync(static script => ProgramAsync(script, size: 2));

        Assert.Equal(OperationResult.Failed, result.Result);
        Assert.Contains(stage.Told, static line => line.Contains("nope' could not be found", StringComparison.Ordinal));
        Assert.Equal("1 1 1", Sizes(stage));
    }

    [Fact]
    public async Task Destroy_TargetThatOthersNeed_IsRefused()
    {
        var stage = await ThreeAsync();
        stage.Options = static options => options with { Targets = ["**::first"] };
        var result = stage.Keep(await stage.Begin().DestroyAsync());

        Assert.Equal(OperationResult.Failed, result.Result);
        Assert.Equal(3, stage.World.Objects.Count);
    }

    [Fact]
    public async Task Destroy_Excluded_LeavesItAndWhatItNeeds()
    {
        var stage = await ThreeAsync();
        stage.Options = static options => options with { Excludes = ["**::second"] };
        stage.Keep(await stage.Begin().DestroyAsync());

        Assert.Equal("1 1", Sizes(stage));
    }

    [Fact]
    public async Task Replaces_One_IsReplacedWithoutADifference()
    {
        var stage = await ThreeAsync();
        stage.Options = static options => options with { Replaces = ["**::third"] };
        await stage.RunAsync(static script => ProgramAsync(script, size: 1));

        Assert.Contains("out replace third", stage.Told);
        Assert.Equal(3, stage.World.Objects.Count);
    }

    [Fact]
    public async Task Import_ObjectOfOthers_IsTakenUpAndThenUpdated()
    {
        var stage = new Stage();
        var given = stage.World.Create(
            Urn.Of(("dev", "shop"), null, "fake:index:Thing", "given"), PropertyMap.Of(("size", 1)));
        await stage.RunAsync(async script =>
        {
            await script.BeginAsync();
            await script.AddAsync(
                "mine", PropertyMap.Of(("size", 2)), goal => goal with { ImportId = given.Id });
        });

        Assert.Contains("out import mine", stage.Told);
        Assert.Contains("out update mine", stage.Told);
        Assert.Equal(given.Id, Assert.Single(stage.World.Objects).Id);
    }

    private static async Task<Stage> ThreeAsync()
    {
        var stage = new Stage();
        await stage.RunAsync(static script => ProgramAsync(script, size: 1));
        return stage;
    }

    // Each needs the one before it.
    private static async Task ProgramAsync(Script script, double size)
    {
        await script.BeginAsync();
        var inputs = PropertyMap.Of(("size", size));
        var first = await script.AddAsync("first", inputs);
        var second = await script.AddAsync("second", inputs, goal => goal with { Dependencies = [first.Urn] });
        await script.AddAsync("third", inputs, goal => goal with { Dependencies = [second.Urn] });
    }

    private static string Sizes(Stage stage) => string.Join(' ', stage.State.Resources
        .Where(static state => state.Type == "fake:index:Thing")
        .OrderBy(static state => Array.IndexOf(["first", "second", "third"], state.Urn.Name))
        .Select(static state => ((PropertyValue.Number)state.Inputs["size"]!).Value));
}
