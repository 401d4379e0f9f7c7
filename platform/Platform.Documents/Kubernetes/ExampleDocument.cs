using System.Text;
using System.Text.Json.Nodes;

using Infra.Platform.Modeling;
using Infra.Platform.Yaml;

namespace Infra.Platform.Documents.Kubernetes;

/// <summary>A claim to start from: what must be said, and as comments what could be.</summary>
public static class ExampleDocument
{
    private const int CommentWidth = 100;

    /// <summary>The claim as data.</summary>
    public static JsonObject Tree(ApiModel api, ApiExample example)
    {
        var metadata = new JsonObject { ["name"] = example.Name };
        metadata.AddIfSet("namespace", example.Namespace);
        return new JsonObject
        {
            ["apiVersion"] = api.ApiVersion,
            ["kind"] = api.Kind,
            ["metadata"] = metadata,
            ["spec"] = example.Spec.DeepClone(),
        };
    }

    /// <summary>The claim as YAML with comments, which an editor checks against the schema beside it.</summary>
    public static string Text(ApiModel api, ApiExample example)
    {
        var tree = Tree(api, example);
        tree.Remove("spec");
        var text = new StringBuilder($"# yaml-language-server: $schema=./{DocumentNames.EditorSchema}\n");
        Comment(text, "", example.Description);
        text.Append(YamlText.Write(tree)).Append("spec:");
        if (api.Spec.Properties.Count == 0)
        {
            return text.Append(" {}\n").ToString();
        }

        text.Append('\n');
        WriteFields(text, "  ", api.Spec, [example.Spec, .. api.Examples.Select(static other => other.Spec)]);
        return text.ToString();
    }

    /// <summary>The first of the values is what is asked for; the others show what else could be.</summary>
    private static void WriteFields(
        StringBuilder text, string indent, ObjectType type, IReadOnlyList<JsonObject> values)
    {
        foreach (var property in type.Properties)
        {
            CommentOn(text, indent, property);
            var name = property.JsonName;
            var shown = values.Select(value => value[name]).ToList();
            if (property.Type is ObjectType fields && shown[0] is JsonObject { Count: > 0 })
            {
                text.Append(indent).Append(name).Append(":\n");
                WriteFields(text, indent + "  ", fields, [.. shown.OfType<JsonObject>()]);
            }
            else if (shown[0] is { } value)
            {
                WriteField(text, indent, name, value);
            }
            else
            {
                var other = shown.FirstOrDefault(static value => value is not null);
                WriteField(text, indent + "# ", name, property.Default ?? other ?? Placeholder(property.Type));
            }
        }
    }

    private static void WriteField(StringBuilder text, string indent, string name, JsonNode value)
    {
        var yaml = YamlText.Write(new JsonObject { [name] = value.DeepClone() });
        foreach (var line in yaml.TrimEnd('\n').Split('\n'))
        {
            text.Append(indent).Append(line).Append('\n');
        }
    }

    private static void CommentOn(StringBuilder text, string indent, ApiProperty property)
    {
        var meanings = Descriptions.MeaningsOf(property.Type).ToList();
        var allowed = meanings.Count > 0 ? "" : Descriptions.Allowed(property.Type);
        var facts = new[]
        {
            Descriptions.Of(property),
            allowed is "" ? "" : $"Allowed: {allowed}.",
            property.Default is { } value ? $"Default: {Descriptions.Value(value)}." : "",
        };
        Comment(text, indent, string.Join(' ', facts.Where(static fact => fact is not "")));
        foreach (var meaning in meanings)
        {
            Comment(text, indent, $"- {meaning}");
        }
    }

    /// <summary>Something of the right shape for a line that is commented out.</summary>
    private static JsonNode Placeholder(ApiType type) => type switch
    {
        IntegerType number => JsonValue.Create(number.Minimum ?? 1),
        NumberType number => JsonValue.Create(number.Minimum ?? 1),
        BooleanType => JsonValue.Create(false),
        EnumType values => JsonValue.Create(values.Values[0].JsonName),
        QuantityType amount => JsonValue.Create((amount.Minimum ?? amount.Maximum)?.Text ?? "1"),
        ObjectType fields => new JsonObject(fields.Properties.Where(static property => property.Required)
            .Select(static property => KeyValuePair.Create(property.JsonName, (JsonNode?)Placeholder(property.Type)))),
        ListType list => new JsonArray(Placeholder(list.Element)),
        MapType map => new JsonObject { ["key"] = Placeholder(map.Value) },
        _ => JsonValue.Create("..."),
    };

    private static void Comment(StringBuilder text, string indent, string comment)
    {
        var line = new StringBuilder();
        foreach (var word in comment.ReplaceLineEndings(" ").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + word.Length + indent.Length >= CommentWidth)
            {
                text.Append(indent).Append("# ").Append(line).Append('\n');
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        text.Append(indent).Append("# ").Append(line).Append('\n');
    }
}
