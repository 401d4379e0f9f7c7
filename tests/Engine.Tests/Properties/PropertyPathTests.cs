namespace Infra.Engine.Tests;

public sealed class PropertyPathTests
{
    private static readonly PropertyMap Old = PropertyMap.Of(
        ("size", "A"),
        ("list", new PropertyValue.List([Pair("A", "A"), Pair("A", "A")])),
        ("tags", Pair("A", "A")));

    [Theory]
    [InlineData("a", 1)]
    [InlineData("a.b[0].c", 4)]
    [InlineData("[\"key with . and \\\"\"].x", 2)]
    [InlineData("list[*].v", 3)]
    [InlineData("*", 1)]
    public void TryParse_APath_HasItsSegments(string text, int segments) =>
        Assert.Equal(segments, PropertyPath.TryParse(text)!.Segments.Length);

    [Theory]
    [InlineData("")]
    [InlineData("a..b[")]
    [InlineData("a[x]")]
    [InlineData("a[\"b")]
    public void TryParse_NoPath_IsNull(string text) => Assert.Null(PropertyPath.TryParse(text));

    [Theory]
    [InlineData("tags", "tags.env", true)]
    [InlineData("tags.env", "tags", false)]
    [InlineData("*", "anything[0]", true)]
    [InlineData("list[*].v", "list[3].v", true)]
    [InlineData("list[1].v", "list[3].v", false)]
    public void Contains_OtherPath_IsPrefixWise(string path, string other, bool contains) =>
        Assert.Equal(contains, PropertyPath.TryParse(path)!.Contains(PropertyPath.TryParse(other)!));

    [Theory]
    [InlineData("size", "size=A list=BB,BB tags=BB")]
    [InlineData("tags.x", "size=B list=BB,BB tags=AB")]
    [InlineData("list[0].y", "size=B list=BA,BB tags=BB")]
    [InlineData("list[*].x", "size=B list=AB,AB tags=BB")]
    [InlineData("*", "size=A list=AA,AA tags=AA")]
    [InlineData("none", "size=B list=BB,BB tags=BB")]
    [InlineData("a..b[", "size=B list=BB,BB tags=BB")]
    public void Ignore_APath_TakesTheRecordedValue(string path, string expected)
    {
        var wanted = PropertyMap.Of(
            ("size", "B"),
            ("list", new PropertyValue.List([Pair("B", "B"), Pair("B", "B")])),
            ("tags", Pair("B", "B")));
        var (inputs, impossible) = IgnoredChanges.Apply(Old, wanted, [path]);

        Assert.Empty(impossible);
        Assert.Equal(expected, string.Join(" ", inputs.OrderBy(static pair => pair.Key == "size" ? 0 : pair.Key[0])
            .Select(static pair => $"{pair.Key}={Shown(pair.Value)}")));
    }

    [Theory]
    [InlineData("tags.x")]
    [InlineData("list[1].x")]
    public void Ignore_AnElementOfOneSideOnly_IsImpossible(string path)
    {
        var wanted = PropertyMap.Of(("list", new PropertyValue.List([Pair("B", "B")])));

        Assert.Equal(path, Assert.Single(IgnoredChanges.Apply(Old, wanted, [path]).Impossible));
    }

    [Fact]
    public void Between_TwoMaps_NamesEveryPathAndIgnoresSecrecy()
    {
        var wanted = PropertyMap.Of(
            ("size", new PropertyValue.Secret("A")),
            ("list", new PropertyValue.List([Pair("A", "C")])),
            ("more", 1.0));
        var details = PropertyDiff.Between(Old, wanted);

        Assert.Equal(
            ["list[0].y Update", "list[1] Delete", "more Add", "tags Delete"],
            details.Select(static pair => $"{pair.Key} {pair.Value.Kind}"));
    }

    private static PropertyValue Pair(string x, string y) => PropertyMap.Of(("x", x), ("y", y));

    private static string Shown(PropertyValue value) => value switch
    {
        PropertyValue.Text text => text.Value,
        PropertyValue.Map map => string.Concat(map.Properties.Select(static pair => Shown(pair.Value))),
        PropertyValue.List list => string.Join(",", list.Items.Select(Shown)),
        _ => "?",
    };
}
