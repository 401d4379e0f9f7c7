using System.Text.Json;
using Pulumi;
using Pulumi.Utilities;

namespace Sdk.Tests;

public sealed class ConfigTests
{
    private static readonly Dictionary<string, string> Values = new()
    {
        ["shop:text"] = "t",
        ["shop:flag"] = "true",
        ["shop:count"] = "42",
        ["shop:ratio"] = "1.5",
        ["shop:list"] = """[1,2]""",
        ["shop:token"] = "hush",
        ["aws:region"] = "eu-central-1",
    };

    [Fact]
    public async Task Get_SetValues_AreRead()
    {
        await WithConfig(static config =>
        {
            Assert.Equal(
                ("t", true, 42, 1.5),
                (config.Get("text"), config.GetBoolean("flag"), config.GetInt32("count"), config.GetDouble("ratio")));
            Assert.Equal([1, 2], config.GetObject<int[]>("list")!);
            Assert.Equal([1, 2], config.RequireObject<int[]>("list", JsonSerializerOptions.Default));
            Assert.Equal(
                ("t", true, 42, 1.5),
                (
                    config.Require("text"),
                    config.RequireBoolean("flag"),
                    config.RequireInt32("count"),
                    config.RequireDouble("ratio")));
        });
    }

    [Fact]
    public async Task Get_MissingValues_AreNull()
    {
        await WithConfig(static config =>
        {
            Assert.Null(config.Get("no"));
            Assert.Null(config.GetBoolean("no"));
            Assert.Null(config.GetInt32("no"));
            Assert.Null(config.GetDouble("no"));
            Assert.Null(config.GetObject<int[]>("no"));
            Assert.Null(config.GetSecret("no"));
            Assert.Null(config.GetSecretBoolean("no"));
            Assert.Null(config.GetSecretInt32("no"));
            Assert.Null(config.GetSecretDouble("no"));
            Assert.Null(config.GetSecretObject<int[]>("no"));
        });
    }

    [Fact]
    public async Task Require_MissingValues_SayHowToSetThem()
    {
        Action<Config>[] all =
        [
            static config =>
                config.Require("no"),
                static config => config.RequireBoolean("no"),
                static config => config.RequireInt32("no"),
            static config => config.RequireDouble("no"), static config => config.RequireObject<int[]>("no"),
            static config => config.RequireSecret("no"), static config => config.RequireSecretBoolean("no"),
            static config => config.RequireSecretInt32("no"), static config => config.RequireSecretDouble("no"),
            static config => config.RequireSecretObject<int[]>("no"),
        ];
        await WithConfig(config => Assert.All(all, read => Assert.Equal(
            "Missing Required configuration variable 'shop:no'\n"
            + "\tplease set a value using the command `pulumi config set shop:no <value>`",
            Assert.ThrowsAny<RunException>(() => read(config)).Message)));
    }

    [Theory]
    [InlineData("flag", "True", "Boolean")]
    [InlineData("flag", "yes", "Boolean")]
    [InlineData("count", "1.5", "Int32")]
    [InlineData("count", "99999999999", "Int32")]
    [InlineData("ratio", "1,5x", "Double")]
    public async Task Get_OfTheWrongType_NamesKeyValueAndType(string key, string value, string type)
    {
        await WithConfig(
            config =>
            {
                var exception = Assert.ThrowsAny<RunException>(() => (object?)(key switch
                {
                    "flag" => config.GetBoolean(key),
                    "count" => config.GetInt32(key),
                    _ => config.GetDouble(key),
                }));
                Assert.Equal($"Configuration 'shop:{key}' value '{value}' is not a valid {type}", exception.Message);
            },
            new() { [$"shop:{key}"] = value });
    }

    [Fact]
    public async Task Get_SecretOfTheWrongType_DoesNotTellIt()
    {
        await WithConfig(static config =>
        {
            Assert.Equal("hush", config.Get("token"));
            var exception = Assert.ThrowsAny<RunException>(() => config.GetInt32("token"));
            Assert.DoesNotContain("hush", exception.Message, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task GetObject_BrokenJson_NamesTheKey()
    {
        await WithConfig(static config => Assert.Contains(
            "Configuration 'shop:text' value 't' is not a valid",
            Assert.ThrowsAny<RunException>(() => config.GetObject<int[]>("text")).Message,
            StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("aws", "its own namespace")]
    [InlineData("aws:config", "the old form of it")]
    public async Task Namespace_OfAPackage_IsRead(string name, string because)
    {
        await WithConfig(_ => Assert.True(new Config(name).Get("region") == "eu-central-1", because));
    }

    [Fact]
    public async Task GetSecret_Always_IsASecretOutput()
    {
        Output<string>? token = null;

        await WithConfig(config => token = config.RequireSecret("token"));

        Assert.Equal(("hush", true), (await OutputUtilities.GetValueAsync(token!), await Output.IsSecretAsync(token!)));
    }

    private static async Task WithConfig(Action<Config> read, Dictionary<string, string>? values = null)
    {
        var engine = new FakeEngine();
        engine.Settings = engine.Settings with { Config = values ?? Values, ConfigSecretKeys = ["shop:token"] };

        var result = await engine.RunAsync(() => read(new Config()));

        result.Failure?.Throw();
    }
}
