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
    public async Task Stack_Always_IsTheRootWithoutParent()
    {
        var engine = new FakeEngine();

        await engine.RunAsync(static () => { });

        var request = Assert.Single(engine.Registered);
        Assert.Equal(
            ("pulumi:pulumi:Stack", "shop-dev", "", false),
            (request.Type, request.Name, request.Parent, request.Custom));
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
    public async Task Outputs_OfTheAnswer_ResolveWithTheirDependencies()
    {
        var engine = new FakeEngine();
        Server? server = null;

        await engine.RunAsync(() =>
            server = new Server(
                "web",
                new()
                {
                    Image = "i",
                    Ports = { 80 },
                    Tags = { ["a"] = "b" },
                    Endpoint = new EndpointArgs { Host = "h" },
                }));

        Assert.Equal("web-id", await OutputUtilities.GetValueAsync(server!.Id));
        Assert.Equal("urn:pulumi:dev::shop::sim:index:Server::web", await OutputUtilities.GetValueAsync(server.Urn));
        Assert.Equal("i", await OutputUtilities.GetValueAsync(server.Image));
        Assert.Equal(80, (await OutputUtilities.GetValueAsync(server.Ports)).Single());
        Assert.Equal("h", (await OutputUtilities.GetValueAsync(server.Endpoint))!.Host);
        Assert.Null(await OutputUtilities.GetValueAsync(server.Size));
        Assert.Same(server, (await OutputUtilities.GetDependenciesAsync(server.Size)).Single());
    }

    [Theory]
    [InlineData(true, nameof(Result.Success), false, "a preview does not know what the update will tell")]
    [InlineData(false, nameof(Result.Success), true, "the update has told all there is")]
    [InlineData(false, nameof(Result.Fail), false, "a resource that failed has no outputs yet")]
    [InlineData(false, nameof(Result.Skip), false, "a resource that was skipped has none either")]
    public async Task Output_NotInTheAnswer_IsKnownOnlyAfterSuccess(
        bool isPreview, string result, bool isKnown, string because)
    {
        var engine = new FakeEngine
        {
            OnRegister = (_, response) =>
            {
                response.Result = response.Urn.Contains("Stack", StringComparison.Ordinal)
                    ? Result.Success
                    : System.Enum.Parse<Result>(result);
                return Task.FromResult(response);
            },
        };
        engine.Settings = engine.Settings with { IsDryRun = isPreview };
        Server? server = null;

        await engine.RunAsync(() => server = new Server("web"));

        Assert.True(await OutputUtilities.GetIsKnownAsync(server!.Image) == isKnown, because);
    }

    [Fact]
    public async Task Id_MissingInPreview_IsUnknown()
    {
        var engine = new FakeEngine();
        engine.Settings = engine.Settings with { IsDryRun = true };
        Server? second = null;

        await engine.RunAsync(() => second = new Server("b", new() { Image = new Server("a").Id }));

        Assert.Equal("""{"image":"UNKNOWN"}""", Wire.Text(engine.The("b").Object));
        Assert.False(await OutputUtilities.GetIsKnownAsync(second!.Id));
        Assert.Equal(["urn:pulumi:dev::shop::sim:index:Server::a"], engine.The("b").Dependencies);
    }

    [Fact]
    public async Task SecretOutput_FromTheAnswer_StaysSecret()
    {
        var engine = new FakeEngine
        {
            OnRegister = static (request, response) =>
            {
                response.Object = new Struct { Fields = { ["image"] = Wire.Parse("""{"@":"SECRET","value":"x"}""") } };
                return Task.FromResult(response);
            },
        };
        Server? server = null;

        await engine.RunAsync(() => server = new Server("web"));

        Assert.Equal(
            ("x", true),
            (await OutputUtilities.GetValueAsync(server!.Image), await Output.IsSecretAsync(server.Image)));
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
    public async Task RemoteComponent_Always_GetsOutputsWithDependenciesAndProviders()
    {
        var engine = new FakeEngine();

        await engine.RunAsync(static () =>
        {
            var provider = new SimProvider("north");
            var server = new Server("a", new(), new() { Provider = provider });
            _ = new RemoteThing(
                "thing",
                new() { Image = server.Id, Anything = Output.CreateSecret<object>("x") },
                new() { Providers = [provider] });
        });

        var request = engine.The("thing");
        Assert.True(request is { Remote: true, Custom: false });
        Assert.EndsWith("::north::north-id", request.Providers["sim"], StringComparison.Ordinal);
        Assert.Equal(
            """{"@":"OUTPUT","value":"x","secret":true}""", Wire.Text(request.Object.Fields["anything"]));
        Assert.Equal(
            """{"@":"OUTPUT","value":"a-id","dependencies":["urn:pulumi:dev::shop::sim:index:Server::a"]}""",
            Wire.Text(request.Object.Fields["image"]));
    }

    [Fact]
    public async Task RemoteComponent_WithDependenciesInTheAnswer_PassesThemOn()
    {
        var engine = new FakeEngine
        {
            OnRegister = static (request, response) =>
            {
                if (request.Remote)
                {
                    response.PropertyDependencies["image"] = new PropertyDependencies
                    {
                        Urns = { "urn:pulumi:dev::shop::x:y:Child::c" },
                    };
                }

                return Task.FromResult(response);
            },
        };

        await engine.RunAsync(static () =>
            _ = new Server("after", new() { Image = new RemoteThing("thing", new() { Image = "i" }).Image }));

        Assert.Equal(["thing", "c"], engine.The("after").Dependencies.Select(NameOf));
    }

    [Fact]
    public async Task Read_ById_AsksForTheResourceInstead()
    {
        var engine = new FakeEngine
        {
            OnRead = static _ => new Struct { Fields = { ["image"] = Value.ForString("found") } },
        };
        Server? server = null;

        await engine.RunAsync(() =>
            server = new Server("web", new() { Size = 1 }, new() { Id = "i-1", AdditionalSecretOutputs = ["image"] }));

        var request = Assert.Single(engine.Read);
        Assert.Equal(
            ("i-1", "sim:index:Server", "web", Root), (request.Id, request.Type, request.Name, request.Parent));
        Assert.Equal("""{"size":1}""", Wire.Text(request.Properties));
        Assert.Equal(
            ("i-1", "found"),
            (await OutputUtilities.GetValueAsync(server!.Id), await OutputUtilities.GetValueAsync(server.Image)));
        Assert.Single(engine.Registered);
    }

    [Fact]
    public async Task LookUp_ByUrn_AsksTheEngineForItsState()
    {
        const string Urn = "urn:pulumi:dev::shop::sim:index:Server::old";
        var engine = new FakeEngine
        {
            OnInvoke = static request => new ResourceInvokeResponse
            {
                Return = Wire.Parse("""{"urn":"u","id":"old-id","state":{"image":"i"}}""").StructValue,
            },
        };
        Server? server = null;

        await engine.RunAsync(() => server = new Server("old", new(), new() { Urn = Urn }));

        Assert.Equal("pulumi:pulumi:getResource", Assert.Single(engine.Invoked).Tok);
        Assert.Equal((Urn, "old-id", "i"), (
            await OutputUtilities.GetValueAsync(server!.Urn),
            await OutputUtilities.GetValueAsync(server.Id),
            await OutputUtilities.GetValueAsync(server.Image)));
    }

    [Fact]
    public async Task Reference_InAnAnswer_BecomesTheClassOfItsType()
    {
        var engine = new FakeEngine
        {
            OnRegister = static (request, response) =>
            {
                response.Object = Wire.Parse(
                    """{"image":{"@":"REFERENCE","urn":"urn:pulumi:dev::shop::sim:index:Server::s","id":"i"}}""")
                    .StructValue;
                return Task.FromResult(response);
            },
            OnInvoke = static _ =>
                new ResourceInvokeResponse
                {
                    Return = Wire.Parse("""{"urn":"u","id":"s-id","state":{"image":"found"}}""").StructValue,
                },
        };
        Output<string>? image = null;

        await engine.RunAsync(() => image = new Holder("holder").Server.Apply(static server => server.Image));

        Assert.Equal("found", await OutputUtilities.GetValueAsync(image!));
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

    private sealed class RemoteThing(string name, ServerArgs args, ComponentResourceOptions? options = null)
        : ComponentResource("sim:index:Thing", name, args, options, remote: true)
    {
        [Output("image")]
        public Output<string> Image { get; private set; } = null!;
    }

    private sealed class Holder(string name) : CustomResource(
        "sim:index:Holder", name, ResourceArgs.Empty, options: null)
    {
        [Output("image")]
        public Output<Server> Server { get; private set; } = null!;
    }
}
