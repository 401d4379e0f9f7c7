using System.Text.Json.Nodes;

namespace Infra.Platform.Yaml.Tests;

public sealed class YamlTextTests
{
    [Theory]
    [InlineData("yes", "\"yes\"")]
    [InlineData("12:30", "\"12:30\"")]
    [InlineData("2001-12-14", "\"2001-12-14\"")]
    [InlineData("1.2.3", "1.2.3")]
    [InlineData("", "\"\"")]
    [InlineData("*", "'*'")]
    [InlineData("a: b", "'a: b'")]
    [InlineData("it's #1", "'it''s #1'")]
    [InlineData(" x", "' x'")]
    [InlineData("a\tb", "\"a\\tb\"")]
    [InlineData("a\nb\n", "|\n  a\n  b")]
    [InlineData("a\n\nb", "|-\n  a\n\n  b")]
    [InlineData("\ud83d\ude00", "\"\\U0001F600\"")]
    public void Write_Text_IsQuotedOnlyWhereItMustBe(string value, string written)
    {
        var text = YamlText.Write(new JsonObject { ["a"] = value });

        Assert.Equal($"a: {written}\n", text);
    }

    [Fact]
    public void Write_Keys_KeepTheirOrderWhileCanonicalSorts()
    {
        var tree = new JsonObject { ["b10"] = 1L, ["b9"] = new JsonArray(), ["a"] = new JsonObject(), ["B"] = null };

        Assert.Equal("b10: 1\nb9: []\na: {}\nB: null\n", YamlText.Write(tree));
        Assert.Equal("B: null\na: {}\nb9: []\nb10: 1\n", YamlText.WriteCanonical(tree));
    }

    [Fact]
    public void WriteCanonical_LongText_IsFoldedWhileWriteKeepsTheLine()
    {
        var words = string.Join(' ', Enumerable.Repeat("word", 30));
        var tree = new JsonObject { ["a"] = words };

        Assert.Equal($"a: {words}\n", YamlText.Write(tree));
        Assert.Contains("\n  word", YamlText.WriteCanonical(tree), StringComparison.Ordinal);
        Assert.Equal(words, YamlFile.Read(YamlText.WriteCanonical(tree), "a.yaml")[0].Root!["a"]!.GetValue<string>());
    }

    /// <summary>Whatever text a tree holds, it is read back as the same tree.</summary>
    [Fact]
    public void Write_AnyText_IsReadBack()
    {
        const int seed = 20261122;
        const string alphabet = "ab yn01-:#'\"\\\n\t.,{}[]&*!|>%@~?_+eEx/é\u00a0\u2028\ufeff";
        var random = new Random(seed);
        for (var round = 0; round < 1000; round++)
        {
            var length = random.Next(0, 100);
            var value = string.Concat(Enumerable.Range(0, length).Select(_ => alphabet[random.Next(alphabet.Length)]));
            var tree = new JsonObject { ["k"] = new JsonArray(value, new JsonObject { [value] = value }) };
            foreach (var text in new[] { YamlText.Write(tree), YamlText.WriteCanonical(tree) })
            {
                Assert.True(IsReadBack(tree, text), $"seed {seed}, round {round}:\n{text}");
            }
        }
    }

    private static bool IsReadBack(JsonObject tree, string text)
    {
        return JsonNode.DeepEquals(tree, YamlFile.Read(text, "random.yaml").Single().Root);
    }
}
