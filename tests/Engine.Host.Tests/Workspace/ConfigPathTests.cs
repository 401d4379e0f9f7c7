namespace Infra.Engine.Host.Tests.Workspace;

public sealed class ConfigPathTests
{
    [Theory]
    [InlineData("a", new object[] { "a" })]
    [InlineData("a.b.c", new object[] { "a", "b", "c" })]
    [InlineData("a[0][12].b", new object[] { "a", 0, 12, "b" })]
    [InlineData("a[\"key.with.dot\"]", new object[] { "a", "key.with.dot" })]
    [InlineData("[\"x y\"].z", new object[] { "x y", "z" })]
    [InlineData("a[\"q\\\"q\"]", new object[] { "a", "q\"q" })]
    [InlineData("aws:region.x", new object[] { "aws:region", "x" })]
    public void Parse_Path_IsItsParts(string path, object[] parts) => Assert.Equal(parts, ConfigPath.Parse(path));

    [Theory]
    [InlineData("", "nothing")]
    [InlineData("[0]", "a place in a list of nothing")]
    [InlineData("a..b", "an empty key")]
    [InlineData("a[x]", "neither number nor text")]
    [InlineData("a[\"x", "no end")]
    [InlineData("a[-1]", "a negative place")]
    public void Parse_Malformed_IsRefused(string path, string reason)
    {
        Assert.True(Record.Exception(() => ConfigPath.Parse(path)) is CommandException, reason);
    }

    [Fact]
    public void With_PlaceBehindTheEnd_IsRefused()
    {
        var refused = Assert.Throws<CommandException>(
            () => ConfigPath.With(new PropertyValue.List([]), [9], "z"));

        Assert.Equal("array index out of range", refused.Message);
    }
}
