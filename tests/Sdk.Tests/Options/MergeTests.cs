using Pulumi;

namespace Sdk.Tests;

public sealed class MergeTests
{
    private static readonly CustomTimeouts Timeouts = new() { Create = TimeSpan.FromMinutes(1) };

    public static TheoryData<string, Action<CustomResourceOptions>, Action<CustomResourceOptions>, Func<CustomResourceOptions, object?>, object?> Rules() => new()
    {
        { "the second value wins", static a => a.Version = "1", static b => b.Version = "2", static m => m.Version, "2" },
        { "the first stays where the second says nothing", static a => a.Version = "1", static _ => { }, static m => m.Version, "1" },
        { "false is something said", static a => a.Protect = true, static b => b.Protect = false, static m => m.Protect, false },
        { "urn", static a => a.Urn = "1", static b => b.Urn = "2", static m => m.Urn, "2" },
        { "download", static a => a.PluginDownloadURL = "1", static b => b.PluginDownloadURL = "2", static m => m.PluginDownloadURL, "2" },
        { "retain", static _ => { }, static b => b.RetainOnDelete = true, static m => m.RetainOnDelete, true },
        { "import", static a => a.ImportId = "1", static b => b.ImportId = "2", static m => m.ImportId, "2" },
        { "delete first", static a => a.DeleteBeforeReplace = true, static b => b.DeleteBeforeReplace = false, static m => m.DeleteBeforeReplace, false },
        { "timeouts", static a => a.CustomTimeouts = Timeouts, static _ => { }, static m => m.CustomTimeouts?.Create, TimeSpan.FromMinutes(1) },
        { "ignored changes are joined", static a => a.IgnoreChanges = ["a"], static b => b.IgnoreChanges = ["b"], static m => string.Join(' ', m.IgnoreChanges), "a b" },
        { "replacing changes are joined", static a => a.ReplaceOnChanges = ["a"], static b => b.ReplaceOnChanges = ["b"], static m => string.Join(' ', m.ReplaceOnChanges), "a b" },
        { "hidden differences are joined", static a => a.HideDiffs = ["a"], static b => b.HideDiffs = ["b"], static m => string.Join(' ', m.HideDiffs), "a b" },
        { "secret outputs are joined", static a => a.AdditionalSecretOutputs = ["a"], static b => b.AdditionalSecretOutputs = ["b"], static m => string.Join(' ', m.AdditionalSecretOutputs), "a b" },
        { "aliases are joined", static a => a.Aliases = [new Alias()], static b => b.Aliases = [new Alias(), new Alias()], static m => m.Aliases.Count, 3 },
        { "transformations are joined", static a => a.ResourceTransformations = [_ => null], static b => b.ResourceTransformations = [_ => null], static m => m.ResourceTransformations.Count, 2 },
        { "variables are overwritten", static a => a.EnvVarMappings = new() { ["k"] = "1", ["l"] = "1" }, static b => b.EnvVarMappings = new() { ["k"] = "2" }, static m => string.Join(' ', m.EnvVarMappings.OrderBy(static p => p.Key)), "[k, 2] [l, 1]" },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void Merge_OfCustomOptions_FollowsItsRule(
        string rule,
        Action<CustomResourceOptions> first,
        Action<CustomResourceOptions> second,
        Func<CustomResourceOptions, object?> read,
        object? expected)
    {
        var (a, b) = (new CustomResourceOptions(), new CustomResourceOptions());
        first(a);
        second(b);

        var merged = CustomResourceOptions.Merge(a, b);

        Assert.True(Equals(expected, read(merged)), rule);
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
        var a = new CustomResourceOptions { IgnoreChanges = ["a"], CustomTimeouts = new() { Create = TimeSpan.FromMinutes(1) } };
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
            var (first, other, second) = (new SimProvider("first"), new ProviderResource("other", "o", ResourceArgs.Empty, options: null), new SimProvider("second"));

            var merged = ComponentResourceOptions.Merge(new() { Providers = [first, other] }, new() { Providers = [second] });

            Assert.Equal([second, other], merged.Providers);
        });

        Assert.Equal(4, engine.Registered.Count);
    }
}
