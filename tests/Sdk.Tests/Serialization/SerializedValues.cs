using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;
using Pulumi.Utilities;

namespace Sdk.Tests;

/// <summary>Values of every kind, and what they are in the protocol.</summary>
public static class SerializedValues
{
    private enum Level
    {
        Low = 1,
        High = 2,
    }

    public static TheoryData<string, object?, string> Plain() => new()
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
        { "union", Union<int, string>.FromT1("x"), "\"x\"" },
        { "output of null", Output.Create((string?)null), "null" },
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
    };

    public static TheoryData<string, object?, string> Nested() => new()
    {
        { "list, nulls kept", new object?[] { 1, null, "x" }, """[1,null,"x"]""" },
        { "list that was never made", default(ImmutableArray<string>), "[]" },
        {
            "map, sorted, nulls dropped",
            new Dictionary<string, object?> { ["z"] = 1, ["B"] = 2, ["a"] = null },
            """{"B":2,"z":1}"""
        },
        { "input", (Input<int>)3, "3" },
        { "input union", (InputUnion<int, string>)"x", "\"x\"" },
        { "input JSON", (InputJson)"""{"k":[1]}""", """{"k":[1]}""" },
        { "args", new EndpointArgs { Port = 1, Host = "h" }, """{"host":"h","port":1}""" },
        { "output type", new Labelled("x", 2), """{"kubeconfig":"x","level":2}""" },
        { "output", Output.Create("x"), "\"x\"" },
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
