using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

using YamlDotNet.RepresentationModel;

namespace Infra.Stacks.Tests.Crds;

/// <summary>Whether an object is one of a kind: what an API server refuses by the structural schema alone.</summary>
internal sealed class StructuralCheck
{
    // Checked by the API server itself, whatever the schema says.
    private static readonly string[] Everywhere = ["apiVersion", "kind", "metadata"];

    private readonly List<string> problems = [];

    private StructuralCheck()
    {
    }

    /// <summary>What is wrong, with its path.</summary>
    public static IReadOnlyList<string> Of(JsonObject value, YamlMappingNode schema)
    {
        var check = new StructuralCheck();
        check.CheckObject("", value, schema, Everywhere);
        return check.problems;
    }

    private void Check(string path, JsonNode? value, YamlMappingNode schema)
    {
        var kind = value?.GetValueKind() ?? JsonValueKind.Null;
        if (schema.Text("x-kubernetes-int-or-string") == "true")
        {
            Expect(path, value, kind is JsonValueKind.Number or JsonValueKind.String, "integer or string");
            return;
        }

        switch (schema.Text("type"))
        {
            case "object" when value is JsonObject map:
                CheckObject(path, map, schema, []);
                break;
            case "array" when value is JsonArray list:
                CheckList(path, list, schema);
                break;
            case "string" when kind == JsonValueKind.String:
                CheckText(path, value!.GetValue<string>(), schema);
                break;
            case "boolean":
                Expect(path, value, kind is JsonValueKind.True or JsonValueKind.False, "boolean");
                break;
            case "integer":
                var isWhole = kind == JsonValueKind.Number && double.IsInteger(value!.GetValue<double>());
                Expect(path, value, isWhole, "integer");
                break;
            case "number":
                Expect(path, value, kind == JsonValueKind.Number, "number");
                break;
            case { } type:
                Expect(path, value, false, type);
                break;
        }
    }

    private void CheckObject(string path, JsonObject map, YamlMappingNode schema, string[] free)
    {
        problems.AddRange(schema.Texts("required")
            .Where(name => !map.ContainsKey(name))
            .Select(name => $"{path}.{name} is missing"));
        var keepsUnknown = schema.Text("x-kubernetes-preserve-unknown-fields") == "true";
        foreach (var (name, value) in map.Where(child => !free.Contains(child.Key)))
        {
            var known = schema.Map("properties")?.Map(name) ?? schema.Map("additionalProperties");
            if (known is not null)
            {
                Check($"{path}.{name}", value, known);
            }
            else if (!keepsUnknown && schema.Text("additionalProperties") != "true")
            {
                problems.Add($"{path}.{name} is unknown");
            }
        }
    }

    private void CheckList(string path, JsonArray list, YamlMappingNode schema)
    {
        if (schema.Text("minItems") is { } min && list.Count < int.Parse(min))
        {
            problems.Add($"{path} has {list.Count} items, needed {min}");
        }

        for (var index = 0; index < list.Count; index++)
        {
            Check($"{path}[{index}]", list[index], schema.Map("items")!);
        }
    }

    private void CheckText(string path, string text, YamlMappingNode schema)
    {
        var allowed = schema.Texts("enum").ToList();
        Expect(path, text, allowed.Count == 0 || allowed.Contains(text), string.Join(", ", allowed));
        if (schema.Text("pattern") is { } pattern)
        {
            Expect(path, text, Regex.IsMatch(text, pattern), pattern);
        }
    }

    private void Expect(string path, JsonNode? value, bool holds, string wanted)
    {
        if (!holds)
        {
            problems.Add($"{path} is {value?.ToJsonString() ?? "null"}, wanted {wanted}");
        }
    }
}
