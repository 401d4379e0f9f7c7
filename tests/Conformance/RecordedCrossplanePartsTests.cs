using System.Text.Json.Nodes;
using Infra.Platform.Rendering.FieldPaths;
using Infra.Platform.Rendering.Naming;
using Infra.Platform.Rendering.Quantities;
using Infra.Platform.Rendering.Values;
using Infra.Platform.Rendering.Values.Formatting;
using Infra.Platform.Yaml;
using Infra.Testing;

namespace Infra.Conformance;

/// <summary>The libraries below the renderer, each against what the real one answered.</summary>
public sealed class RecordedCrossplanePartsTests
{
    [NeedsFact(TestData.RecordedCrossplane)]
    public void RecordedCrossplane_FieldPaths_ReadAndWriteTheSame()
    {
        var facts = Facts("fieldpaths.yaml");
        var document = (JsonObject)facts["document"]!;
        var differences = new List<string>();
        Each(facts, "parse", differences, one =>
        {
            var path = FieldPathOf(one);
            return new JsonObject { ["canonical"] = path.ToString(), ["segments"] = Segments(path) };
        });
        Each(facts, "getValue", differences, one =>
            new JsonObject { ["value"] = PathReading.Get(document, Text(one))?.DeepClone() });
        Each(facts, "setValue", differences, one => Written(document, one));
        Each(facts, "deleteField", differences, one =>
        {
            var copy = (JsonObject)document.DeepClone();
            PathWriting.Delete(copy, Text(one));
            return new JsonObject { ["result"] = copy };
        });
        Each(facts, "expandWildcards", differences, one => new JsonObject
        {
            ["paths"] = new JsonArray(
                [.. PathExpansion.Expand(document, Text(one)).Select(static path => (JsonNode)$"{path}")
                    .OrderBy(static path => $"{path}", StringComparer.Ordinal)]),
        });
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [NeedsFact(TestData.RecordedCrossplane)]
    public void RecordedCrossplane_Quantities_ParseAndPrintTheSame()
    {
        var facts = Facts("quantities.yaml");
        var differences = new List<string>();
        Each(facts, "parse", differences, static one =>
        {
            var quantity = Quantity.Parse(one["text"]!.GetValue<string>());
            return new JsonObject
            {
                ["approximateFloat64"] = GoValue.Text(JsonValue.Create(quantity.ApproximateFloat)),
                ["canonical"] = quantity.ToString(),
                ["format"] = $"{quantity.Format}",
                ["milliValue"] = $"{quantity.MilliValue}",
                ["sign"] = (long)quantity.Sign,
                ["value"] = $"{quantity.Value}",
            };
        });
        Each(facts, "arithmetic", differences, static one =>
        {
            var a = Quantity.Parse(one["a"]!.GetValue<string>());
            var b = Quantity.Parse(one["b"]!.GetValue<string>());
            return new JsonObject
            {
                ["compare"] = (long)a.CompareTo(b), ["sum"] = $"{a.Plus(b)}", ["difference"] = $"{a.Minus(b)}",
            };
        });
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [NeedsFact(TestData.RecordedCrossplane)]
    public void RecordedCrossplane_Names_AreDerivedAndCheckedTheSame()
    {
        var facts = Facts("names.yaml");
        var differences = new List<string>();
        Each(facts, "childName", differences, static one => new JsonObject
        {
            ["name"] = DerivedName.Of($"{one["prefix"]}", $"{one["uid"]}", $"{one["resourceName"]}"),
        });
        foreach (var one in ((JsonArray)facts["validateName"]!).OfType<JsonObject>())
        {
            var isValid = ObjectName.IsValid($"{one["group"]}", $"{one["name"]}");
            if (isValid == one.ContainsKey("error"))
            {
                differences.Add($"validateName {one["name"]}: {isValid}");
            }
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    private static JsonObject Written(JsonObject document, JsonObject one)
    {
        var copy = (JsonObject)document.DeepClone();
        PathWriting.Set(copy, Text(one), one["value"]?.DeepClone());
        return one.ContainsKey("resultLength")
            ? new JsonObject { ["resultLength"] = (long)copy["spec"]!["zones"]!.AsArray().Count }
            : new JsonObject { ["result"] = copy };
    }

    private static JsonArray Segments(FieldPath path) => new(
        [.. path.Segments.Select(static segment => segment.Field is { } field
            ? new JsonObject { ["field"] = field }
            : new JsonObject { ["index"] = (long)segment.Index })]);

    /// <summary>Compares what ours gives with the recorded fields of the same names, or the messages.</summary>
    private static void Each(
        JsonObject facts, string list, List<string> differences, Func<JsonObject, JsonObject> answer)
    {
        foreach (var one in ((JsonArray)facts[list]!).OfType<JsonObject>())
        {
            var got = Answer(one, answer);
            var same = got.All(field => JsonNode.DeepEquals(field.Value, one[field.Key]))
                && one.ContainsKey("error") == got.ContainsKey("error");
            if (!same)
            {
                differences.Add($"{list} {one.ToJsonString()}\n    got {got.ToJsonString()}");
            }
        }
    }

    private static JsonObject Answer(JsonObject one, Func<JsonObject, JsonObject> answer)
    {
        try
        {
            return answer(one);
        }
        catch (FormatException mistake)
        {
            return new JsonObject { ["error"] = mistake.Message };
        }
        catch (FieldPathException mistake)
        {
            var error = new JsonObject { ["error"] = mistake.Message };
            if (one.ContainsKey("notFound"))
            {
                error["notFound"] = mistake.IsNotFound;
            }

            return error;
        }
    }

    private static string Text(JsonObject one) => one["path"]!.GetValue<string>();

    private static FieldPath FieldPathOf(JsonObject one) => new(PathSyntax.Read(Text(one)));

    private static JsonObject Facts(string file)
    {
        var path = Path.Combine(TestData.Folder(TestData.RecordedCrossplane)!, file);
        return (JsonObject)YamlFile.Read(File.ReadAllText(path), path).Single().Root!;
    }
}
