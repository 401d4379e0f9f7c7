using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;
using Pulumi.Serialization;

namespace Sdk.Tests;

public sealed class DeserializerTests
{
    private enum Level
    {
        Low = 1,
        High = 2,
    }

    [DiscriminatedUnionDiscriminator("kind")]
    [DiscriminatedUnionCase("circle", typeof(Circle))]
    [DiscriminatedUnionCase("square", typeof(Square))]
    private interface IShape;

    public static TheoryData<string, string, object, object?> Plain() => new()
    {
        { "string", "\"x\"", "", "x" },
        { "null string", "null", "", null },
        { "bool", "true", false, true },
        { "int", "42", 0, 42 },
        { "int is cut off", "42.9", 0, 42 },
        { "double", "1.5", 0.0, 1.5 },
        { "enum of numbers", "2", Level.Low, Level.High },
        { "secret inside", """{"@":"SECRET","value":"x"}""", "", "x" },
        { "output value inside", """{"@":"OUTPUT","value":"x"}""", "", "x" },
    };

    public static TheoryData<string, string, bool, bool> Marks() => new()
    {
        { "plain", """["x"]""", true, false },
        { "unknown", "\"UNKNOWN\"", false, false },
        { "unknown deep inside", """{"a":[{"b":"UNKNOWN"}]}""", false, false },
        { "secret", """{"@":"SECRET","value":"x"}""", true, true },
        { "secret deep inside", """{"a":[{"b":{"@":"SECRET","value":"x"}}]}""", true, true },
        { "secret unknown", """{"@":"SECRET","value":"UNKNOWN"}""", false, true },
        { "output value", """{"@":"OUTPUT","value":"x"}""", true, false },
        { "unknown output value", """{"@":"OUTPUT"}""", false, false },
        { "secret output value", """{"@":"OUTPUT","value":"x","secret":true}""", true, true },
    };

    [Theory]
    [MemberData(nameof(Plain))]
    public void Read_PlainTypes_GivesTheValue(string kind, string wire, object typed, object? expected)
    {
        var value = ValueReader.Of(typed.GetType()).ReadObject(Wire.Parse(wire), "test");

        Assert.True(Equals(expected, value), kind);
    }

    [Theory]
    [MemberData(nameof(Marks))]
    public void Read_Marks_MakeTheWholePropertyUnknownOrSecret(string kind, string wire, bool isKnown, bool isSecret)
    {
        var data = Deserializer.Read<object>(Wire.Parse(wire), "test", ResourceSets.Empty);

        Assert.True((isKnown, isSecret) == (data.IsKnown, data.IsSecret), kind);
    }

    [Fact]
    public void Read_Lists_AreImmutable() =>
        Assert.Equal([1, 2], Read<ImmutableArray<int>>("[1,2]").ToArray());

    [Fact]
    public void Read_Maps_LeaveOutWhatIsBetweenEngineAndProvider() =>
        Assert.Equal(["a"], Read<ImmutableDictionary<string, string>>("""{"a":"x","__internal":"y"}""").Keys);

    [Fact]
    public void Read_Nullable_HasNoValueForNull()
    {
        Assert.Null(Read<int?>("null"));
        Assert.Equal(1, Read<int?>("1"));
    }

    [Fact]
    public void Read_Unions_TakeTheTypeThatFits()
    {
        Assert.Equal(1, Read<Union<int, string>>("1").AsT0);
        Assert.Equal("x", Read<Union<int, string>>("\"x\"").AsT1);
        Assert.Equal("red", (string)Read<Union<SerializedValues.Color, double>>("\"red\"").AsT0);
    }

    [Fact]
    public void Read_Objects_AreWhateverTheyAre()
    {
        Assert.Equal("x", Read<object>("\"x\""));
        Assert.Equal(1.0, Read<object>("1"));
        Assert.Equal(true, Read<object>("true"));
        Assert.Equal([1.0, "x"], Assert.IsType<ImmutableArray<object>>(Read<object>("[1,\"x\"]")).ToArray());
        Assert.Equal("x", Assert.IsType<ImmutableDictionary<string, object>>(Read<object>("""{"a":"x"}"""))["a"]);
    }

    [Fact]
    public void Read_OutputTypes_GoThroughTheirConstructor()
    {
        var endpoint = Read<Endpoint>("""{"host":"h","port":80,"more":1}""");
        var labelled = Read<SerializedValues.Labelled>("""{"kubeconfig":"k"}""");

        Assert.Equal(("h", 80), (endpoint.Host, endpoint.Port));
        Assert.Equal(("k", 0), (labelled.KubeConfig, labelled.Level));
        Assert.Null(Read<Endpoint>("""{"host":"h"}""").Port);
    }

    [Fact]
    public void Read_TypesThatContainThemselves_AreRead()
    {
        var tree = Read<Tree>("""{"name":"root","children":[{"name":"leaf"}]}""");

        Assert.Equal("leaf", Assert.Single(tree.Children).Name);
    }

    [Fact]
    public void Read_DiscriminatedUnions_TakeTheCaseTheyName()
    {
        Assert.Equal(2.0, Assert.IsType<Circle>(Read<IShape>("""{"kind":"circle","radius":2}""")).Radius);
        Assert.Equal(3.0, Assert.IsType<Square>(Read<IShape>("""{"kind":"square","side":3}""")).Side);
        Assert.Null(Read<IShape>("""{"kind":"star"}"""));
    }

    [Fact]
    public void Read_Json_KeepsTheStructure() =>
        Assert.Equal(
            """{"a":[1,null,"x"]}""",
            JsonSerializer.Serialize(Read<JsonElement>("""{"a":[1,null,{"@":"SECRET","value":"x"}]}""")));

    [Theory]
    [InlineData("""{"@":"ASSET","text":"t"}""", typeof(StringAsset))]
    [InlineData("""{"@":"ASSET","path":"p"}""", typeof(FileAsset))]
    [InlineData("""{"@":"ASSET","uri":"u"}""", typeof(RemoteAsset))]
    [InlineData("""{"@":"ARCHIVE","path":"p"}""", typeof(FileArchive))]
    [InlineData("""{"@":"ARCHIVE","uri":"u"}""", typeof(RemoteArchive))]
    [InlineData("""{"@":"ARCHIVE","assets":{"a":{"@":"ASSET","text":"t"}}}""", typeof(AssetArchive))]
    public void Read_Assets_AreOfTheirKind(string wire, Type expected)
    {
        Assert.IsType(expected, Read<AssetOrArchive>(wire));
        Assert.IsType(expected, Read<object>(wire));
    }

    [Fact]
    public void Read_UnknownSignature_IsRefused()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => Read<object>("""{"@":"no such mark"}"""));

        Assert.StartsWith(
            "Unrecognized signature 'no such mark' when unmarshaling resource property",
            exception.Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"text\"", 0, "a text for a number")]
    [InlineData("1", "", "a number for a text")]
    [InlineData("[]", true, "a list for a flag")]
    public void Read_AnotherForm_IsTheDefaultAndNoError(string wire, object typed, string because)
    {
        var value = ValueReader.Of(typed.GetType()).ReadObject(Wire.Parse(wire), "test");

        Assert.True(value is null or 0 or false, because);
    }

    [Fact]
    public void Read_TypeNoOutputCanHave_SaysWhatIsAllowed()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => ValueReader.Of(typeof(long)));

        Assert.Contains("System.Int64", exception.Message, StringComparison.Ordinal);
    }

    private static T Read<T>(string wire) => Deserializer.Read<T>(Wire.Parse(wire), "test", ResourceSets.Empty).Value;

    /// <summary>An output type that contains itself.</summary>
    [OutputType]
    private sealed class Tree(string name, ImmutableArray<Tree> children)
    {
        public string Name { get; } = name;

        public ImmutableArray<Tree> Children { get; } = children;
    }

    [OutputType]
    private sealed class Circle(double radius) : IShape
    {
        public double Radius { get; } = radius;
    }

    [OutputType]
    private sealed class Square(double side) : IShape
    {
        public double Side { get; } = side;
    }
}
