using System.Text.Json.Nodes;

using Infra.Platform.Modeling.Compositions;
using Infra.Platform.Yaml;
using Infra.Testing;

namespace Infra.Platform.Modeling.Tests.Compositions;

public sealed class FieldPathTests
{
    [NeedsFact(TestData.RecordedCrossplane)]
    public void Parse_OfRecordedPaths_TakesOnlyWhatCrossplaneTakesInTheSameWay()
    {
        var differences = Recorded("parse")
            .Where(static one => FieldPath.Parse(Path(one), out _) is { } parsed && Segments(parsed) != Segments(one))
            .Select(Path);

        Assert.Empty(differences);
    }

    [NeedsFact(TestData.RecordedCrossplane)]
    public void Write_ToRecordedPaths_GivesWhatCrossplaneGives()
    {
        var differences = new List<string>();
        var written = 0;
        foreach (var one in Recorded("setValue"))
        {
            var tree = Recordings()["document"]!.AsObject();
            if (FieldPath.Parse(Path(one), out _) is not { } path || path.Unwritable(tree) is not null)
            {
                continue;
            }

            path.Write(tree, one["value"]?.DeepClone() ?? JsonValue.Create("null"));
            written++;
            if (one["value"] is not null && !JsonNode.DeepEquals(tree, one["result"]))
            {
                differences.Add(Path(one));
            }
        }

        Assert.Empty(differences);
        Assert.True(written > 10, $"only {written} paths were written");
    }

    [Theory]
    [InlineData("spec.list[*].name")]
    [InlineData("spec[*]")]
    [InlineData("spec.list[-1]")]
    [InlineData("spec.list[1025]")]
    [InlineData("spec..a")]
    [InlineData("spec.a]")]
    [InlineData("spec.a[")]
    [InlineData("spec.a[]")]
    [InlineData("")]
    public void Parse_OfAPathThatIsATrap_IsRefused(string path)
    {
        Assert.Null(FieldPath.Parse(path, out var problem));
        Assert.NotNull(problem);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20261122)]
    public void Join_OfAnyKey_IsReadAsThatKey(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 500; round++)
        {
            var key = new string(random.GetItems("abZ09./-_:".AsSpan(), random.Next(1, 12)));
            var joined = FieldPath.Join("metadata.labels", key);

            // A key of digits in brackets would be an index; none is put there.
            var parts = FieldPath.Parse(joined, out var problem)?.Parts ?? [];
            var isSame = parts is ["metadata", "labels", string last] && last == key;
            Assert.True(isSame, $"seed {seed}: {joined} {problem}");
        }
    }

    private static string Segments(FieldPath path) =>
        string.Join('|', path.Parts.Select(static part => part is int index ? $"#{index}" : (string)part));

    private static string Segments(JsonNode one) => one["error"] is not null
        ? "refused"
        : string.Join('|', one["segments"]!.AsArray().Select(static segment =>
            segment!["field"] is { } field ? field.ToString() : $"#{segment["index"]}"));

    private static string Path(JsonNode one) => one["path"]!.ToString();

    private static IEnumerable<JsonNode> Recorded(string section) =>
        Recordings()[section]!.AsArray().Select(static one => one!);

    private static JsonObject Recordings()
    {
        var file = System.IO.Path.Combine(TestData.Folder(TestData.RecordedCrossplane)!, "fieldpaths.yaml");
        return YamlFile.Read(File.ReadAllText(file), file)[0].Root!.AsObject();
    }
}
