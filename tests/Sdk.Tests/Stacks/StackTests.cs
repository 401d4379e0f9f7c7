using Pulumi;

namespace Sdk.Tests;

public sealed class StackTests
{
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
    public async Task Outputs_OfAClass_AreItsProperties()
    {
        var engine = new FakeEngine();

        var result = await engine.RunAsync(static runner => runner.RunStackAsync(static () => new Complete()));

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            """{"Server":{"@":"REFERENCE","urn":"urn:pulumi:dev::shop::sim:index:Server::web","id":"web-id"},"""
            + "\"password\":{\"@\":\"SECRET\",\"value\":\"hush\"}}",
            Wire.Text(engine.Outputs.Single().Outputs));
    }

    [Fact]
    public async Task Outputs_Unassigned_AreAllNamed()
    {
        var engine = new FakeEngine();

        await engine.RunAsync(static runner => runner.RunStackAsync(static () => new Unassigned()));

        Assert.Equal(
            "Output(s) 'First, second' have no value assigned. "
            + "[Output] attributed properties must be assigned inside Stack constructor.",
            Assert.Single(engine.Logged).Message);
    }

    [Fact]
    public async Task Outputs_OfAnotherType_AreRefused()
    {
        var engine = new FakeEngine();

        var result = await engine.RunAsync(static runner => runner.RunStackAsync(static () => new Mistyped()));

        Assert.Contains(
            "'Text' have incorrect type",
            Assert.IsType<RunException>(result.Failure!.SourceException).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outputs_OfAFunction_MayBeAnything()
    {
        var engine = new FakeEngine();

        IDictionary<string, object?> outputs = new Dictionary<string, object?>
        {
            ["text"] = "x",
            ["input"] = (Input<int>)1,
            ["secret"] = Output.CreateSecret(true),
            ["list"] = new[] { "a", "b" },
            ["nothing"] = null,
        };

        await engine.RunAsync(runner => runner.RunAsync(() => Task.FromResult(outputs)));

        Assert.Equal(
            """{"input":1,"list":["a","b"],"secret":{"@":"SECRET","value":true},"text":"x"}""",
            Wire.Text(engine.Outputs.Single().Outputs));
    }

    [Fact]
    public async Task Reference_ToAnotherStack_GivesItsOutputs()
    {
        var engine = new FakeEngine { OnRead = static _ => OtherStack };
        var results = new List<object?>();

        await engine.RunAsync(runner => runner.RunAsync(async () =>
        {
            var other = new StackReference("acme/net/prod");
            results.Add(await other.GetValueAsync("cidr"));
            results.Add(await other.GetValueAsync("nothing"));
            results.Add(await Output.IsSecretAsync(other.GetOutput("cidr")));
            results.Add(await Output.IsSecretAsync(other.RequireOutput("token")));
            results.Add((await other.GetOutputDetailsAsync("token")).SecretValue);
            results.Add((await other.GetOutputDetailsAsync("cidr")).Value);
            return new Dictionary<string, object?>();
        }));

        Assert.Equal(["10.0.0.0/16", null, false, true, "hush", "10.0.0.0/16"], results);
        var request = Assert.Single(engine.Read);
        Assert.Equal(
            ("pulumi:pulumi:StackReference", "acme/net/prod", """{"name":"acme/net/prod"}"""),
            (request.Type, request.Id, Wire.Text(request.Properties)));
    }

    [Fact]
    public async Task Reference_WithArgs_ReadsTheStackTheyName()
    {
        var engine = new FakeEngine { OnRead = static _ => OtherStack };

        await engine.RunAsync(static () => _ = new StackReference("net", new() { Name = "acme/net/prod" }));

        Assert.Equal(("net", "acme/net/prod"), (engine.Read.Single().Name, engine.Read.Single().Id));
    }

    [Fact]
    public async Task Reference_RequiredOutputMissing_NamesOutputAndStack()
    {
        var engine = new FakeEngine { OnRead = static _ => OtherStack };

        var result = await engine.RunAsync(static () => new StackReference("net").RequireOutput("nothing"));

        Assert.Equal(
            "Required output 'nothing' does not exist on stack 'acme/net/prod'.",
            result.Failure!.SourceException.Message);
    }

    [Fact]
    public async Task Reference_SecretAsPlainValue_IsRefused()
    {
        var engine = new FakeEngine { OnRead = static _ => OtherStack };

        var result = await engine.RunAsync(static runner => runner.RunAsync(static async () =>
        {
            await new StackReference("net").RequireValueAsync("token");
            return new Dictionary<string, object?>();
        }));

        Assert.Contains(
            "secret output",
            Assert.IsType<InvalidOperationException>(result.Failure!.SourceException).Message,
            StringComparison.Ordinal);
    }

    private static Google.Protobuf.WellKnownTypes.Struct OtherStack => Wire.Parse(
        """{"name":"acme/net/prod","outputs":{"cidr":"10.0.0.0/16","token":{"@":"SECRET","value":"hush"}},"""
        + "\"secretOutputNames\":[\"token\"]}").StructValue;

    private sealed class Complete : Stack
    {
        public Complete()
        {
            Server = Output.Create(new Server("web"));
            Password = Output.CreateSecret("hush");
        }

        [Output]
        public Output<Server> Server { get; private set; }

        [Output("password")]
        public Output<string> Password { get; }
    }

    private sealed class Unassigned : Stack
    {
        [Output]
        public Output<string>? First { get; private set; }

        [Output("second")]
        public Output<string>? Second { get; private set; }

        [Output]
        public Output<int> Third { get; } = Output.Create(3);
    }

    private sealed class Mistyped : Stack
    {
        [Output]
        public string Text { get; } = "x";
    }
}
