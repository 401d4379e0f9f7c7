using System.Text.Json.Nodes;

using Infra.Platform.Modeling.Reading;
using Infra.Platform.Yaml;
using Infra.Testing;

namespace Infra.Platform.Modeling.Tests.Reading;

public sealed class QuantityTests
{
    // Kubernetes reads them, as nothing or as more than there is; who writes them as a default meant something else.
    private static readonly string[] Senseless = ["e3", "m", "Gi", "1e1000"];

    [Theory]
    [InlineData("1Gi", "1073741824", "binary suffixes are powers of 1024")]
    [InlineData("1G", "1e9", "decimal suffixes are powers of 1000")]
    [InlineData("1000m", "1", "a thousand thousandths")]
    [InlineData("1E", "1e18", "E alone is exa, with digits an exponent")]
    [InlineData(".5", "500m", "a fraction needs nothing before the point")]
    public void Value_OfTheSameAmount_IsTheSame(string one, string other, string because) =>
        Assert.True(Quantities.Value(one) == Quantities.Value(other) && Quantities.Value(one) is not null, because);

    [NeedsFact(TestData.RecordedCrossplane)]
    public void Value_OfRecordedAmounts_IsReadAndComparedAlike()
    {
        var file = Path.Combine(TestData.Folder(TestData.RecordedCrossplane)!, "quantities.yaml");
        var recorded = YamlFile.Read(File.ReadAllText(file), file)[0].Root!;

        foreach (var pair in recorded["arithmetic"]!.AsArray())
        {
            var (a, b) = (Quantities.Value(Text(pair!["a"])), Quantities.Value(Text(pair["b"])));
            Assert.True(a is not null && b is not null, pair.ToJsonString());
            Assert.Equal(pair["compare"]!.GetValue<long>(), a.Value.CompareTo(b.Value));
        }
    }

    [NeedsFact(TestData.RecordedCrossplane)]
    public void Value_OfRecordedTexts_IsReadWhereKubernetesReadsIt()
    {
        var file = Path.Combine(TestData.Folder(TestData.RecordedCrossplane)!, "quantities.yaml");
        var recorded = YamlFile.Read(File.ReadAllText(file), file)[0].Root!;

        foreach (var one in recorded["parse"]!.AsArray())
        {
            var text = Text(one!["text"]);
            var isRead = Quantities.Value(text) is not null;
            Assert.True(isRead == (one["error"] is null && !Senseless.Contains(text)), $"{text}: {isRead}");
        }
    }

    private static string Text(JsonNode? node) => node!.ToString();
}
