using System.Text.Json.Nodes;

namespace Infra.Platform.Schemas;

/// <summary>Writes schemas of a few shapes.</summary>
internal static class Shape
{
    public static JsonObject Text(string? format = null)
    {
        var schema = new JsonObject { ["type"] = "string" };
        if (format is not null)
        {
            schema["format"] = format;
        }

        return schema;
    }

    public static JsonObject Choice(IReadOnlyList<string> values, string? otherwise)
    {
        var schema = Text();
        schema["enum"] = new JsonArray([.. values.Select(static value => JsonValue.Create(value))]);
        if (otherwise is not null)
        {
            schema["default"] = otherwise;
        }

        return schema;
    }

    /// <summary>An object with texts: some that must be there, and others.</summary>
    public static JsonObject Texts(IReadOnlyList<string> required, IReadOnlyList<string>? others = null) => Of(
        new(required.Concat(others ?? []).Select(static name => KeyValuePair.Create(name, (JsonNode?)Text()))),
        [.. required]);

    public static JsonObject Of(JsonObject properties, params string[] required)
    {
        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties };
        if (required.Length > 0)
        {
            schema["required"] = new JsonArray([.. required.Select(static name => JsonValue.Create(name))]);
        }

        return schema;
    }

    public static JsonObject MapOfTexts() => new() { ["type"] = "object", ["additionalProperties"] = Text() };

    public static JsonObject List(JsonObject item, string type) =>
        new() { ["type"] = "array", ["items"] = item, ["x-kubernetes-list-type"] = type };
}
