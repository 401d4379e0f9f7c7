using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Wire;

namespace Infra.Engine.Host.Tests.Services;

/// <summary>The protocol's objects as JSON on one side, values on the other.</summary>
public sealed class PropertyCodecTests
{
    private const string Sig = "\"4dabf18193072939515e22adb298388d\"";
    private const string Unknown = "\"04da6b54-80e4-46f7-96ec-b56ff0331ba9\"";
    private const string Secret = Sig + ":\"1b47061264138c4ac30d75fd1eb44270\"";
    private const string Reference = Sig + ":\"5cf8f73096256a8f31e491e813e4eb8e\"";
    private const string Output = Sig + ":\"d0e6a833031e9bbcd3f4e8bde6ca49a4\"";
    private const string Asset = Sig + ":\"c44067f5952c0a294b673a41bacd8c17\"";
    private const string Urn = "urn:pulumi:dev::shop::a:b:C::x";
    private const string Named = "\",\"name\":\"x\",\"type\":\"a:b:C";

    [Theory]
    [InlineData("{\"a\":1.5,\"b\":[true,null,\"x\"],\"c\":{\"d\":{}}}", "plain values")]
    [InlineData("{\"a\":" + Unknown + "}", "an unknown")]
    [InlineData("{\"a\":{" + Secret + ",\"value\":{\"b\":1}}}", "a secret")]
    [InlineData(
        "{\"a\":{" + Reference + ",\"urn\":\"" + Urn + Named + "\",\"id\":\"i\",\"packageVersion\":\"1\"}}",
        "reference")]
    [InlineData(
        "{\"a\":{" + Reference + ",\"urn\":\"" + Urn + Named + "\",\"id\":\"\"}}", "a reference with an unknown id")]
    [InlineData("{\"a\":{" + Reference + ",\"urn\":\"" + Urn + Named + "\"}}", "a reference to a component")]
    [InlineData("{\"a\":{" + Asset + ",\"uri\":\"https://host/x\"}}", "a remote asset, never fetched")]
    public void ReadThenWrite_ValueOfTheProtocol_IsTheSame(string json, string reason)
    {
        var read = Read(json);

        Assert.True(Json(new PropertyWriter(true, true).WriteProperties(read)) == Canonical(json), reason);
    }

    [Theory]
    [InlineData("1c4a061d-8072-4f0a-a4cb-0ff528b18fe7", "boolean")]
    [InlineData("3eeb2bf0-c639-47a8-9e75-3b44932eb421", "number")]
    [InlineData("6a19a0b0-7e62-4c92-b797-7f8e31da9cc2", "array")]
    [InlineData("030794c1-ac77-496b-92df-f27374a8bd58", "asset")]
    [InlineData("e48ece36-62e2-4504-bad9-02848725956a", "archive")]
    [InlineData("dd056dcd-154b-4c76-9bd3-c8f88648b5ff", "object")]
    public void Read_UnknownOfAnyType_IsUnknown(string sentinel, string type)
    {
        Assert.True(Read($"{{\"a\":\"{sentinel}\"}}")["a"] is PropertyValue.Unknown, type);
    }

    [Theory]
    [InlineData("{" + Output + ",\"value\":3}", "3", "a plain output is its value")]
    [InlineData("{" + Output + "}", Unknown, "without a value it is unknown")]
    [InlineData("{" + Output + ",\"value\":3,\"secret\":true}", "{" + Secret + ",\"value\":3}", "a secret one")]
    public void Read_OutputValue_IsDowngraded(string sent, string expected, string reason)
    {
        var read = new PropertyWriter(true, true).WriteProperties(Read($"{{\"a\":{sent}}}"));

        Assert.True(Json(read) == Canonical($"{{\"a\":{expected}}}"), reason);
    }

    [Fact]
    public void Read_OutputValueDeepInside_GivesItsDependenciesToTheTopLevelProperty()
    {
        var reader = new PropertyReader(new AssetHashes("/"));

        reader.ReadProperties(Struct.Parser.ParseJson(
            $"{{\"a\":{{\"deep\":[{{{Output},\"value\":1,\"dependencies\":[\"{Urn}\"]}}]}},\"b\":1}}"));

        Assert.Equal(["a"], reader.Dependencies!.Keys);
        Assert.Equal(new Urn(Urn), Assert.Single(reader.Dependencies["a"]));
    }

    [Fact]
    public void Write_ReceiverTakesNeitherSecretsNorReferences_GetsPlainValues()
    {
        var read = Read($"{{\"a\":{{{Secret},\"value\":1}},\"b\":{{{Reference},\"urn\":\"{Urn}\",\"id\":\"i\"}},"
            + $"\"c\":{{{Reference},\"urn\":\"{Urn}\"}}}}");

        var written = new PropertyWriter(acceptSecrets: false, acceptResources: false).WriteProperties(read);

        Assert.Equal(Canonical($"{{\"a\":1,\"b\":\"i\",\"c\":\"{Urn}\"}}"), Json(written));
    }

    [Fact]
    public void Write_ReceiverTakesNoPartialValues_GetsOnlyPropertiesWithoutUnknowns()
    {
        var read = Read($"{{\"a\":{{\"known\":1,\"not\":{Unknown}}},\"b\":1}}");

        var written = new PropertyWriter(true, true).WriteProperties(read, partial: false);

        Assert.Equal(Canonical("{\"b\":1}"), Json(written));
    }

    [Fact]
    public void Read_AssetWithoutHash_GetsTheHashOfItsText()
    {
        var read = Read($"{{\"a\":{{{Asset},\"text\":\"\"}}}}");

        Assert.Equal(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            Assert.IsType<PropertyValue.Asset>(read["a"]).Hash);
    }

    [Theory]
    [InlineData("{" + Sig + ":\"nothing\"}", "unknown signature 'nothing'")]
    [InlineData("{" + Reference + "}", "without saying its URN")]
    [InlineData("{" + Asset + ",\"path\":\"no-such-file\"}", "'no-such-file' cannot be read")]
    public void Read_MalformedSpecialObject_IsRefused(string sent, string expected)
    {
        var refused = Assert.Throws<RpcException>(() => Read($"{{\"a\":{sent}}}"));

        Assert.Equal(RpcStatusCode.InvalidArgument, refused.Code);
        Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
    }

    private static PropertyMap Read(string json) =>
        new PropertyReader(new AssetHashes("/")).ReadProperties(Struct.Parser.ParseJson(json));

    private static string Canonical(string json) => Json(Struct.Parser.ParseJson(json));

    // The order of keys is no part of the value.
    private static string Json(Struct value) => JsonFormatter.Default.Format(Sorted(value));

    private static Struct Sorted(Struct value)
    {
        var sorted = new Struct();
        foreach (var (key, inner) in value.Fields.OrderBy(static field => field.Key, StringComparer.Ordinal))
        {
            sorted.Fields[key] = inner.StructValue is { } nested ? Value.ForStruct(Sorted(nested)) : inner;
        }

        return sorted;
    }
}
