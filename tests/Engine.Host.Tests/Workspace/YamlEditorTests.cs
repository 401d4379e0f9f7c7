using System.Collections.Immutable;

namespace Infra.Engine.Host.Tests.Workspace;

/// <summary>Edits of settings files: comments, order and spelling of everything else stay.</summary>
public sealed class YamlEditorTests
{
    private const string File = """
        # Settings of dev.
        encryptionsalt: v1:abc # never by hand

        config:
          # The region.
          shop:region: eu-north-1   # Stockholm
          shop:password:
            secure: v1:old
          # Lists.
          shop:hosts:
            - a.test # first
            - b.test
          shop:flow: {a: 1, b: [1, 2]}
          shop:deep:
            limits:
              cpu: 4 # cores
          'shop:quoted': "x"
        # The end.

        """;

    [Theory]
    [InlineData("shop:region", "us-east-1", "  shop:region: us-east-1   # Stockholm\n", "a scalar")]
    [InlineData("shop:password", "plain", "  shop:password: plain\n  # Lists.\n", "a block becomes a scalar")]
    [InlineData("shop:hosts[0]", "c.test", "    - c.test # first\n    - b.test\n", "an item of a list")]
    [InlineData("shop:hosts[2]", "c.test", "    - b.test\n    - c.test\n  shop:flow", "an item more")]
    [InlineData("shop:flow.a", "2", "  shop:flow:\n    a: \"2\"\n    b:\n      - 1\n      - 2\n", "a flow mapping")]
    [InlineData("shop:deep.limits.cpu", "8", "      cpu: \"8\" # cores\n", "a leaf deep inside")]
    [InlineData("shop:deep.limits.memory", "8", "      cpu: 4 # cores\n      memory: \"8\"\n", "a new leaf")]
    [InlineData("shop:deep.size", "big", "      cpu: 4 # cores\n    size: big\n  'shop:quoted'", "a new key")]
    [InlineData("shop:new", "y", "  'shop:quoted': \"x\"\n  shop:new: \"y\"\n# The end.\n", "a new last key")]
    [InlineData("shop:new.a[0].b", "z", "  shop:new:\n    a:\n      - b: z\n# The end.\n", "a new tree")]
    [InlineData("shop:quoted", "true", "  'shop:quoted': \"true\"\n", "what would be a boolean is quoted")]
    public void Set_Value_ChangesOnlyItsPlace(string place, string value, string expected, string reason)
    {
        var editor = new YamlEditor(File, "dev.yaml");

        editor.Set(PathOf(place), value);

        Assert.True(editor.Text.Contains(expected, StringComparison.Ordinal), $"{reason}:\n{editor.Text}");
        Assert.Equal(Comments(File), Comments(editor.Text));
        var written = ConfigPath.Find(Config(editor)[(string)PathOf(place)[1]], [.. PathOf(place)[2..]]);
        Assert.Equal(value, PlainJson.Text(written!, showSecrets: false));
    }

    [Fact]
    public void Set_SecretOverScalar_TakesLinesOfItsOwnAndKeepsTheComment()
    {
        var editor = new YamlEditor(File, "dev.yaml");

        editor.Set(["config", "shop:region"], new PropertyValue.Secret("v1:new"));

        Assert.Contains("  shop:region:   # Stockholm\n    secure: v1:new\n", editor.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "shop:a", "config:\n  shop:a: x\n", "an empty file")]
    [InlineData("# only a comment\n", "shop:a", "# only a comment\nconfig:\n  shop:a: x\n", "a file of comments")]
    [InlineData("encryptionsalt: s", "shop:a", "encryptionsalt: s\nconfig:\n  shop:a: x\n", "no newline at the end")]
    [InlineData("config:\n", "shop:a", "config:\n  shop:a: x\n", "an empty config")]
    [InlineData("config: {}\n", "shop:a", "config:\n  shop:a: x\n", "an empty flow config")]
    public void Set_FirstValue_MakesWhatIsMissing(string file, string key, string expected, string reason)
    {
        var editor = new YamlEditor(file, "dev.yaml");

        editor.Set(["config", key], "x");

        Assert.True(editor.Text == expected, $"{reason}:\n{editor.Text}");
    }

    [Theory]
    [InlineData("shop:region", "  # The region.\n  shop:password:\n", "a scalar goes with its comment on the line")]
    [InlineData("shop:hosts[0]", "  shop:hosts:\n    - b.test\n", "an item")]
    [InlineData("shop:hosts", "  # Lists.\n  shop:flow", "a block")]
    [InlineData("shop:deep.limits.cpu", "    limits: {}\n", "the last leaf leaves an empty mapping")]
    [InlineData("shop:flow.b[0]", "  shop:flow:\n    a: 1\n    b:\n      - 2\n", "inside a flow mapping")]
    [InlineData("shop:quoted", "      cpu: 4 # cores\n# The end.\n", "the last key")]
    public void Remove_Value_TakesOnlyItsLines(string place, string expected, string reason)
    {
        var editor = new YamlEditor(File, "dev.yaml");

        editor.Remove(PathOf(place));

        Assert.True(editor.Text.Contains(expected, StringComparison.Ordinal), $"{reason}:\n{editor.Text}");
    }

    [Theory]
    [InlineData("shop:absent", "no such key")]
    [InlineData("shop:deep.limits.none", "no such leaf")]
    [InlineData("shop:hosts[7]", "no such item")]
    [InlineData("shop:region.inner", "a scalar has nothing inside")]
    public void Remove_MissingValue_ChangesNothing(string place, string reason)
    {
        var editor = new YamlEditor(File, "dev.yaml");

        editor.Remove(PathOf(place));

        Assert.True(editor.Text == File, $"{reason}:\n{editor.Text}");
    }

    [Fact]
    public void Remove_OnlyValue_TakesTheEmptyConfigWithIt()
    {
        var editor = new YamlEditor("encryptionsalt: s\nconfig:\n  shop:a: x\n", "dev.yaml");

        editor.Remove(["config", "shop:a"]);

        Assert.Equal("encryptionsalt: s\n", editor.Text);
    }

    private static object[] PathOf(string place) => ["config", .. ConfigPath.Parse(place)];

    private static ImmutableSortedDictionary<string, PropertyValue> Config(YamlEditor editor) =>
        StackSettings.Parse(editor.Text, "dev.yaml").Config;

    private static IEnumerable<string> Comments(string text) =>
        text.Split('\n').Where(static line => line.Contains('#')).Select(static line => line[line.IndexOf('#')..]);
}
