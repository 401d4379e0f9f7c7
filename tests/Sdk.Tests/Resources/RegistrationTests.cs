using Google.Protobuf.WellKnownTypes;
using Pulumi;
using Pulumi.Utilities;
using Pulumirpc;

namespace Sdk.Tests;

/// <summary>What is sent for a resource, and what becomes of the answer.</summary>
public sealed class RegistrationTests
{
    private const string Root = "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev";


    private static readonly (
        string Option,
        CustomResourceOptions Options,
        Func<RegisterResourceRequest, object?> Read,
        object? Expected)[] Table =
    [
        ("nothing said about protection", new CustomResourceOptions(), static r => r.HasProtect, false),
        ("protected", new CustomResourceOptions { Protect = true }, static r => r.Protect, true),
        ("explicitly not protected", new CustomResourceOptions { Protect = false }, static r => r.HasProtect, true),
        ("nothing said about retaining", new CustomResourceOptions(), static r => r.HasRetainOnDelete, false),
        ("retained", new CustomResourceOptions { RetainOnDelete = true }, static r => r.RetainOnDelete, true),
        ("nothing said about the order", new CustomResourceOptions(), static r => r.DeleteBeforeReplaceDefined, false),
        (
            "create first",
            new CustomResourceOptions { DeleteBeforeReplace = false },
            static r => (r.DeleteBeforeReplace, r.DeleteBeforeReplaceDefined),
            (false, true)),
        (
            "ignored",
            new CustomResourceOptions { IgnoreChanges = ["a", "b"] },
            static r => string.Join(' ', r.IgnoreChanges),
            "a b"),
        (
            "replacing",
            new CustomResourceOptions { ReplaceOnChanges = ["a"] },
            static r => string.Join(' ', r.ReplaceOnChanges),
            "a"),
        (
            "secret outputs",
            new CustomResourceOptions { AdditionalSecretOutputs = ["a"] },
            static r => string.Join(' ', r.AdditionalSecretOutputs),
            "a"),
        ("hidden", new CustomResourceOptions { HideDiffs = ["a"] }, static r => string.Join(' ', r.HideDiffs), "a"),
        ("imported", new CustomResourceOptions { ImportId = "i" }, static r => r.ImportId, "i"),
        ("version", new CustomResourceOptions { Version = "1.2.3" }, static r => r.Version, "1.2.3"),
        (
            "download",
            new CustomResourceOptions { PluginDownloadURL = "https://h" },
            static r => r.PluginDownloadURL,
            "https://h"),
        (
            "variables",
            new CustomResourceOptions { EnvVarMappings = { ["A"] = "B" } },
            static r => r.EnvVarMappings["A"],
            "B"),
        (
            "timeouts",
            new CustomResourceOptions
            {
                CustomTimeouts = new() { Create = TimeSpan.FromMinutes(2), Delete = TimeSpan.FromSeconds(1.5) },
            },
            static r => (r.CustomTimeouts.Create, r.CustomTimeouts.Update, r.CustomTimeouts.Delete),
            ("120000000000ns", "", "1500000000ns")),
        (
            "trigger",
            new CustomResourceOptions { ReplacementTrigger = "v1" },
            static r => r.ReplacementTrigger.StringValue,
            "v1"),
    ];

    public static TheoryData<string> Options => [.. Table.Select(static row => row.Option)];

    [Theory]
    [MemberData(nameof(Options))]
    public async Task Option_Given_IsSent(string option)
    {
        var (_, options, read, expected) = Table.Single(row => row.Option == option);
        var engine = new FakeEngine();

        var result = await engine.RunAsync(() => _ = new Server("web", new(), options));

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(expected, read(engine.The("web")));
    }

    [Fact]
    public async Task Resource_Always_SaysWhatItUnderstands()
    {
        var engine = new FakeEngine();

        await engine.RunAsync(static () => _ = new Server("web", new() { Image = "i" }));

        var request = engine.The("web");
        Assert.Equal(("sim:index:Server", "web", Root), (request.Type, request.Name, request.Parent));
        Assert.True(request is { Custom: true, Remote: false, AcceptSecrets: true, AcceptResources: true });
        Assert.True(request is { SupportsResultReporting: true, SupportsPartialValues: false, AliasSpecs: true });
        Assert.Equal("""{"image":"i"}""", Wire.Text(request.Object));
    }

    [Fact]
    public async Task Features_Always_AreAskedOnce()
    {
        var engine = new FakeEngine();

        await engine.RunAsync(static () =>
        {
            var first = new Server("a");
            _ = new Server("b", new(), new() { DeletedWith = first });
            _ = new Server("c", new(), new() { DeletedWith = first });
        });

        Assert.All(engine.Questions, static question => Assert.Equal(1, question.Value));
        Assert.Contains("deletedWith", engine.Questions.Keys);
    }

    [Fact]
    public async Task PropertyDependencies_PerProperty_AreTheResourcesBehindIt()
    {
        var engine = new FakeEngine();

        await engine.RunAsync(static () =>
        {
            var (a, b) = (new Server("a"), new Server("b"));
            _ = new Server("c", new() { Image = a.Id, Tags = { ["x"] = b.Id, ["y"] = a.Id }, Size = 1 });
        });

        var request = engine.The("c");
        Assert.Equal(["a", "b"], request.Dependencies.Select(NameOf));
        Assert.Equal(["a"], request.PropertyDependencies["image"].Urns.Select(NameOf));
        Assert.Equal(["a", "b"], request.PropertyDependencies["tags"].Urns.Select(NameOf));
        Assert.Empty(request.PropertyDependencies["size"].Urns);
    }

    [Fact]
    public async Task Resource_AsInput_IsAReferenceAndADependency()
    {
        var engine = new FakeEngine();

        await engine.RunAsync(static () => _ = new Server("b", new() { Anything = new Server("a") }));

        Assert.Equal(
            """{"anything":{"@":"REFERENCE","urn":"urn:pulumi:dev::shop::sim:index:Server::a","id":"a-id"}}""",
            Wire.Text(engine.The("b").Object));
        Assert.Equal(["a"], engine.The("b").Dependencies.Select(NameOf));
    }

    [Fact]
    public async Task Resource_AsInputOfAnOldEngine_IsItsId()
    {
        var engine = new FakeEngine();
        engine.Features.Remove("resourceReferences");

        await engine.RunAsync(static () => _ = new Server("b", new() { Anything = new Server("a") }));

        Assert.Equal("""{"anything":"a-id"}""", Wire.Text(engine.The("b").Object));
        Assert.False(engine.The("b").AcceptResources);
    }

    [Fact]
    public async Task Provider_OfAResource_IsSentAsUrnAndId()
    {
        var engine = new FakeEngine();

        await engine.RunAsync(static () => _ = new Server("web", new(), new() { Provider = new SimProvider("north") }));

        Assert.Equal("urn:pulumi:dev::shop::pulumi:providers:sim::north::north-id", engine.The("web").Provider);
        Assert.Equal("""{"region":"north","retries":"3"}""", Wire.Text(engine.The("north").Object));
    }

    [Fact]
    public async Task Package_ToRegister_IsRefusedWithASentence()
    {
        var engine = new FakeEngine();

        var result = await engine.RunAsync(static () => _ = new CustomResource(
            "p:m:T",
            "x",
            ResourceArgs.Empty,
            null,
            new Pulumi.RegisterPackageRequest("terraform", "1.0.0", null, null, null)));

        Assert.IsType<NotSupportedException>(result.Failure!.SourceException);
    }

    private static string NameOf(string urn) => urn[(urn.LastIndexOf(':') + 1)..];
}
