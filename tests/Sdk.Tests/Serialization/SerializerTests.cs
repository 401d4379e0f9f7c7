using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;
using Pulumi.Serialization;
using Pulumi.Utilities;

namespace Sdk.Tests;

public sealed class SerializerTests
{
    private static readonly Features All = new(
        Secrets: true, ResourceReferences: true, OutputValues: true, AliasSpecs: true);

    private enum Level
    {
        Low = 1,
        High = 2,
    }

    public static TheoryData<string, object?, string> Values() => new()
    {
        { "null", null, "null" },
        { "bool", true, "true" },
        { "int", 42, "42" },
        { "double", 1.5, "1.5" },
        { "string", "text", "\"text\"" },
        { "enum of numbers", Level.High, "2" },
        { "enum of texts", Color.Red, "\"red\"" },
        {
            "JSON",
            JsonSerializer.SerializeToElement(new { b = new object?[] { 1, null, true }, a = "x" }),
            """{"a":"x","b":[1,null,true]}"""
        },
        { "no JSON", default(JsonElement), "null" },
        { "text asset", new StringAsset("t"), """{"@":"ASSET","text":"t"}""" },
        { "file asset", new FileAsset("./f"), """{"@":"ASSET","path":"./f"}""" },
        { "remote asset", new RemoteAsset("https://h/f"), """{"@":"ASSET","uri":"https://h/f"}""" },
        { "file archive", new FileArchive("./d"), """{"@":"ARCHIVE","path":"./d"}""" },
        { "remote archive", new RemoteArchive("https://h/a"), """{"@":"ARCHIVE","uri":"https://h/a"}""" },
        {
            "archive of assets",
            new AssetArchive(
                new Dictionary<string, AssetOrArchive> { ["b"] = new FileArchive("d"), ["a"] = new StringAsset("t") }),
            """{"@":"ARCHIVE","assets":{"a":{"@":"ASSET","text":"t"},"b":{"@":"ARCHIVE","path":"d"}}}"""
        },
        { "list, nulls kept", new object?[] { 1, null, "x" }, """[1,null,"x"]""" },
        { "list that was never made", default(ImmutableArray<string>), "[]" },
        {
            "map, sorted, nulls dropped",
            new Dictionary<string, object?> { ["z"] = 1, ["B"] = 2, ["a"] = null },
            """{"B":2,"z":1}"""
        },
        { "union", Union<int, string>.FromT1("x"), "\"x\"" },
        { "input", (Input<int>)3, "3" },
        { "input union", (InputUnion<int, string>)"x", "\"x\"" },
        { "input JSON", (InputJson)"""{"k":[1]}""", """{"k":[1]}""" },
        { "args", new EndpointArgs { Port = 1, Host = "h" }, """{"host":"h","port":1}""" },
        { "output type", new Labelled("x", 2), """{"kubeconfig":"x","level":2}""" },
        { "output", Output.Create("x"), "\"x\"" },
        { "output of null", Output.Create((string?)null), "null" },
        { "output of an output", Output.Create(Output.Create(1)), "1" },
        { "secret", Output.CreateSecret("x"), """{"@":"SECRET","value":"x"}""" },
        { "unknown", OutputUtilities.CreateUnknown("x"), "\"UNKNOWN\"" },
        { "unknown secret", Output.CreateSecret(OutputUtilities.CreateUnknown("x")), "\"UNKNOWN\"" },
        {
            "list of inputs, each its own secret",
            new InputList<string> { "a", Output.CreateSecret("b") },
            """["a",{"@":"SECRET","value":"b"}]"""
        },
        {
            "map of inputs, each its own secret",
            new InputMap<string> { ["b"] = Output.CreateSecret("x"), ["a"] = "y" },
            """{"a":"y","b":{"@":"SECRET","value":"x"}}"""
        },
        {
            "secret around a list with an unknown",
            Output.CreateSecret(ImmutableArray.Create<object>(1, OutputUtilities.CreateUnknown(2))),
            """{"@":"SECRET","value":[1,"UNKNOWN"]}"""
        },
        {
            "dictionary args",
            new DictionaryResourceArgs(ImmutableDictionary<string, object?>.Empty.Add("k", 1)),
            """{"k":1}"""
        },
    };

    public static TheoryData<string, object> Refused() => new()
    {
        { "long", 1L },
        { "float", 1f },
        { "decimal", 1m },
        { "date", DateTimeOffset.UnixEpoch },
        { "plain object", new Version(1, 2) },
        { "numbers as keys", new Dictionary<int, string> { [1] = "x" } },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Value_OfEveryKind_HasItsForm(string kind, object? value, string expected)
    {
        var written = await new Serializer(All).ValueAsync("test", value);

        Assert.True(Wire.Text(written.Value) == expected, $"{kind}: {Wire.Text(written.Value)}");
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Value_OfAnotherKind_IsRefusedWithItsPlace(string kind, object value)
    {
        var inputs = new Dictionary<string, object?> { ["spec"] = new object[] { value } };

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(
            () => new Serializer(All).InputsAsync("sim:Server::web", inputs).AsTask());

        Assert.True(
            exception.Message.StartsWith("sim:Server::web: spec[]", StringComparison.Ordinal),
            $"{kind}: {exception.Message}");
    }

    [Fact]
    public async Task Task_AsInput_IsRefusedWithAdvice()
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(
            () => new Serializer(All).ValueAsync("test", Task.FromResult(1)).AsTask());

        Assert.Contains("Output.Create", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inputs_NullProperties_AreLeftOut()
    {
        var args = new ServerArgs { Image = Output.Create((string)null!), Size = 1 };

        var inputs = await new Serializer(All).InputsAsync("test", args);

        Assert.Equal("""{"size":1}""", Wire.Text(inputs.Properties));
    }

    [Fact]
    public async Task Inputs_Always_AreSortedByName()
    {
        var args = new ServerArgs { Tags = { ["b"] = "1", ["a"] = "2" }, Image = "i", Size = 1, Ports = { 1 } };

        var inputs = await new Serializer(All).InputsAsync("test", args);

        Assert.Equal(["image", "ports", "size", "tags"], inputs.Properties.Fields.Keys);
        Assert.Equal(["a", "b"], inputs.Properties.Fields["tags"].StructValue.Fields.Keys);
    }

    [Fact]
    public async Task Inputs_RequiredMissing_NamesMemberAndType()
    {
        var exception = await Assert.ThrowsAsync<ArgumentNullException>(
            () => new Serializer(All).InputsAsync("test", new EndpointArgs()).AsTask());

        Assert.Contains(
            "[Input] Sdk.Tests.EndpointArgs.Host is required but was not given a value",
            exception.Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, """{"limits":"{\"cpu\":2,\"tags\":[\"a\"]}","retries":"3"}""")]
    [InlineData(true, """{"limits":{"@":"SECRET","value":"{\"cpu\":2,\"tags\":[\"a\"]}"},"retries":"3"}""")]
    public async Task JsonInputs_WithAndWithoutSecret_AreTextsAndSecretAsAWhole(bool isSecret, string expected)
    {
        Input<object> cpu = isSecret ? Output.CreateSecret<object>(2) : Output.Create<object>(2);
        var args = new SimProviderArgs { Retries = 3, Limits = new() { ["tags"] = new[] { "a" }, ["cpu"] = cpu } };

        var inputs = await new Serializer(All).InputsAsync("test", args);

        Assert.Equal(expected, Wire.Text(inputs.Properties));
    }

    [Fact]
    public async Task JsonInputs_WithUnknown_AreUnknownAsAWhole()
    {
        var args = new SimProviderArgs { Limits = new() { ["cpu"] = OutputUtilities.CreateUnknown<object>(1) } };

        var inputs = await new Serializer(All).InputsAsync("test", args);

        Assert.Equal("""{"limits":"UNKNOWN"}""", Wire.Text(inputs.Properties));
    }

    [Fact]
    public async Task Secrets_UnknownToTheEngine_AreSentInTheOpen()
    {
        var written = await new Serializer(All with { Secrets = false }).ValueAsync("test", Output.CreateSecret("x"));

        Assert.Equal("\"x\"", Wire.Text(written.Value));
    }

    [Fact]
    public async Task OutputsInOutputs_CompletingOneAfterTheOther_AreAllAwaited()
    {
        var inner = new TaskCompletionSource<string>();
        var outer = new TaskCompletionSource<object>();
        var written = new Serializer(All).ValueAsync(
            "test", new object[] { Output.Create(outer.Task), Output.Create(inner.Task) });

        outer.SetResult(ImmutableArray.Create(Output.Create(inner.Task)));
        inner.SetResult("x");

        Assert.Equal("""[["x"],"x"]""", Wire.Text((await written).Value));
    }

    /// <summary>An enumeration as generated code writes it.</summary>
    [EnumType]
    public readonly struct Color
    {
        private readonly string value;

        private Color(string value) => this.value = value;

        public static Color Red { get; } = new("red");

        public static explicit operator string(Color color) => color.value;
    }

    /// <summary>An output whose property has another name than its field.</summary>
    [OutputType]
    public sealed class Labelled
    {
        public readonly string KubeConfig;
        public readonly int Level;

        [OutputConstructor]
        public Labelled([OutputConstructorParameter("kubeconfig")] string kubeConfig, int level) =>
            (KubeConfig, Level) = (kubeConfig, level);
    }
}
