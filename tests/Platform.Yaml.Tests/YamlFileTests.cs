namespace Infra.Platform.Yaml.Tests;

/// <summary>YAML 1.1 as go-yaml v2 reads it (resolve.go), and as JSON then carries it.</summary>
public sealed class YamlFileTests
{
    [Theory]
    [InlineData("yes", "true")]
    [InlineData("Off", "false")]
    [InlineData("y", "true")]
    [InlineData("yEs", "\"yEs\"")]
    [InlineData("\"yes\"", "\"yes\"")]
    [InlineData("~", "null")]
    [InlineData("Null", "null")]
    [InlineData("nULL", "\"nULL\"")]
    [InlineData("0x1F", "31")]
    [InlineData("0o17", "15")]
    [InlineData("017", "15")]
    [InlineData("019", "19")]
    [InlineData("0b101", "5")]
    [InlineData("1_000", "1000")]
    [InlineData("+7", "7")]
    [InlineData("-0", "0")]
    [InlineData("1.0", "1")]
    [InlineData("1e3", "1000")]
    [InlineData(".5", "0.5")]
    [InlineData("1.2.3", "\"1.2.3\"")]
    [InlineData("12:30", "\"12:30\"")]
    [InlineData("2001-12-14", "\"2001-12-14\"")]
    [InlineData("9223372036854775807", "9223372036854775807")]
    [InlineData("9223372036854775808", "9.223372036854776E+18")]
    [InlineData("!!str 12", "\"12\"")]
    public void Read_PlainScalar_IsWhatGoYamlReads(string text, string json)
    {
        var root = YamlFile.Read($"a: {text}", "a.yaml").Single().Root!;

        Assert.Equal(json, root["a"]?.ToJsonString() ?? "null");
    }

    [Fact]
    public void Read_KeysThatAreNoText_BecomeText()
    {
        var root = YamlFile.Read("on: 1\n0x10: 2\n\"y\": 3\n", "a.yaml").Single().Root!.AsObject();

        Assert.Equal(["true", "16", "y"], root.Select(property => property.Key));
    }

    [Fact]
    public void Read_AnchorsAndMergeKeys_AreExpanded()
    {
        const string text = "base: &b {x: 1, y1: 2}\none: {<<: *b, x: 3}\ntwo: *b\n";

        var root = YamlFile.Read(text, "a.yaml").Single().Root!;

        Assert.Equal("""{"base":{"x":1,"y1":2},"one":{"x":3,"y1":2},"two":{"x":1,"y1":2}}""", root.ToJsonString());
    }

    [Theory]
    [InlineData("spec.rules[1].host", "app.yaml:5:11")]
    [InlineData("spec.labels[a.b/c]", "app.yaml:2:19")]
    [InlineData("spec.rules[1].missing.field", "app.yaml:5:5")]
    [InlineData("other", "app.yaml:1:1")]
    public void PositionOf_AnyPath_IsTheFieldOrItsClosestAncestor(string path, string position)
    {
        const string text = "spec:\n  labels: {a.b/c: x}\n  rules:\n  - host: a\n  - host: b\n";

        var document = YamlFile.Read(text, "app.yaml").Single();

        Assert.Equal(position, document.PositionOf(path).ToString());
    }

    [Theory]
    [InlineData("a: 1\na: 2\n", "f.yaml:2:1: the key a stands twice in one object")]
    [InlineData("a: .nan\n", "f.yaml:1:4: .nan is a number that JSON does not have; quote it if it is text")]
    [InlineData("a: *b\n", "f.yaml:1:4: no anchor &b stands before this alias")]
    [InlineData("<<: 1\n", "f.yaml:1:5: << takes an object, or a list of objects")]
    [InlineData("[a]: 1\n", "f.yaml:1:1: a key must be text, not an object or a list")]
    [InlineData("a: [1\n",
        "f.yaml:2:1: this is not YAML: while parsing a flow sequence, did not find expected ',' or ']'")]
    [InlineData("a:\n  b: 1\n\tc: 1\n", "f.yaml:3:1: a tab cannot indent YAML; use spaces")]
    public void Read_Mistake_NamesPlaceAndReason(string text, string message)
    {
        var mistake = Assert.Throws<YamlException>(() => YamlFile.Read(text, "f.yaml"));

        Assert.Equal(message, mistake.Message);
    }

    [Fact]
    public void Read_AliasesThatMultiply_AreRefused()
    {
        var lines = Enumerable.Range(1, 9).Select(i => $"a{i}: &a{i} [{Repeated($"*a{i - 1}")}]\n");
        var text = $"a0: &a0 [{Repeated("x")}]\n" + string.Concat(lines);

        var mistake = Assert.Throws<YamlException>(() => YamlFile.Read(text, "bomb.yaml"));

        Assert.Contains("aliases stand for more than 100000 nodes", mistake.Message, StringComparison.Ordinal);
    }

    private static string Repeated(string item) => string.Join(", ", Enumerable.Repeat(item, 9));
}
