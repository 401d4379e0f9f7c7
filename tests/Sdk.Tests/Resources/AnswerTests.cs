using Google.Protobuf.WellKnownTypes;
using Pulumi;
using Pulumi.Utilities;
using Pulumirpc;

namespace Sdk.Tests;

/// <summary>What becomes of the engine's answer.</summary>
public sealed class AnswerTests
{
    private const string Root = "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev";

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

    private sealed class Holder(string name) : CustomResource(
        "sim:index:Holder", name, ResourceArgs.Empty, options: null)
    {
        [Output("image")]
        public Output<Server> Server { get; private set; } = null!;
    }
}
