using Pulumi;

namespace Sdk.Tests;

public sealed class MergeTests
{
    private static readonly CustomTimeouts Timeouts = new() { Create = TimeSpan.FromMinutes(1) };

    private static readonly Row[] Rows =
    [
        new("the second value wins", new() { Version = "1" }, new() { Version = "2" }, static m => m.Version, "2"),
        new(
            "the first stays where the second says nothing",
            new() { Version = "1" },
            new(),
            static m => m.Version,
            "1"),
        new(
            "false is something said",
            new() { Protect = true },
            new() { Protect = false },
            static m => m.Protect,
            false),
        new("URN", new() { Urn = "1" }, new() { Urn = "2" }, static m => m.Urn, "2"),
        new("download", new(), new() { PluginDownloadURL = "u" }, static m => m.PluginDownloadURL, "u"),
        new("retain", new(), new() { RetainOnDelete = true }, static m => m.RetainOnDelete, true),
        new("import", new() { ImportId = "1" }, new() { ImportId = "2" }, static m => m.ImportId, "2"),
        new("order", new(), new() { DeleteBeforeReplace = false }, static m => m.DeleteBeforeReplace, false),
        new(
            "timeouts",
            new() { CustomTimeouts = Timeouts },
            new(),
            static m => m.CustomTimeouts?.Create,
            Timeouts.Create),
        new(
            "lists are joined",
            new() { IgnoreChanges = ["a"] },
            new() { IgnoreChanges = ["b"] },
            m => Text(m.IgnoreChanges),
            "a b"),
        new(
            "replacing",
            new() { ReplaceOnChanges = ["a"] },
            new() { ReplaceOnChanges = ["b"] },
            m => Text(m.ReplaceOnChanges),
            "a b"),
        new("hidden", new() { HideDiffs = ["a"] }, new() { HideDiffs = ["b"] }, m => Text(m.HideDiffs), "a b"),
        new("secrets", new(), new() { AdditionalSecretOutputs = ["a"] }, m => Text(m.AdditionalSecretOutputs), "a"),
        new(
            "aliases",
            new() { Aliases = [new Alias()] },
            new() { Aliases = [new Alias()] },
            static m => m.Aliases.Count,
            2),
        new("transformations", Transforming(), Transforming(), static m => m.ResourceTransformations.Count, 2),
        new("variables are overwritten", Variables("1"), Variables("2"), static m => m.EnvVarMappings["k"], "2"),
    ];

    public static TheoryData<string> Rules => [.. Rows.Select(static row => row.Rule)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Merge_OfCustomOptions_FollowsItsRule(string rule)
    {
        var row = Rows.Single(row => row.Rule == rule);

        Assert.Equal(row.Expected, row.Read(CustomResourceOptions.Merge(row.First, row.Second)));
    }

    [Fact]
    public void Merge_OfNothing_IsEmptyOptions()
    {
        Assert.NotNull(CustomResourceOptions.Merge(null, null));
        Assert.NotNull(ComponentResourceOptions.Merge(null, null));
        Assert.Equal("1", CustomResourceOptions.Merge(null, new() { Version = "1" }).Version);
    }

    [Fact]
    public void Merge_Always_LeavesBothAsTheyWere()
    {
        var a = new CustomResourceOptions
        {
            IgnoreChanges = ["a"],
            CustomTimeouts = new() { Create = TimeSpan.FromMinutes(1) },
        };
        var b = new CustomResourceOptions { IgnoreChanges = ["b"] };

        var merged = CustomResourceOptions.Merge(a, b);
        merged.IgnoreChanges.Add("c");
        merged.CustomTimeouts!.Create = TimeSpan.Zero;

        Assert.Equal(["a"], a.IgnoreChanges);
        Assert.Equal(["b"], b.IgnoreChanges);
        Assert.Equal(TimeSpan.FromMinutes(1), a.CustomTimeouts.Create);
    }

    [Fact]
    public async Task Merge_OfProviders_KeepsTheOrderAndTheLastOfAPackage()
    {
        var engine = new FakeEngine();
        await engine.RunAsync(static () =>
        {
            var (first, other, second) = (
                new SimProvider("first"),
                new ProviderResource("other", "o", ResourceArgs.Empty, options: null),
                new SimProvider("second"));

            var merged = ComponentResourceOptions.Merge(
                new() { Providers = [first, other] }, new() { Providers = [second] });

            Assert.Equal([second, other], merged.Providers);
        });

        Assert.Equal(4, engine.Registered.Count);
    }

    private static string Text(IEnumerable<string> list) => string.Join(' ', list);

    private static CustomResourceOptions Transforming() => new() { ResourceTransformations = [_ => null] };

    private static CustomResourceOptions Variables(string value) => new() { EnvVarMappings = new() { ["k"] = value } };

    private sealed record Row(
        string Rule,
        CustomResourceOptions First,
        CustomResourceOptions Second,
        Func<CustomResourceOptions, object?> Read,
        object? Expected);
}
