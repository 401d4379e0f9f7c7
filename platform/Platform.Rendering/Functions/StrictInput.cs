using System.Text.Json;
using System.Text.Json.Nodes;

namespace Infra.Platform.Rendering.Functions;

/// <summary>Refuses input fields that the function does not know: it decodes strictly, letter case included.</summary>
/// <param name="types">For each of the function's types its fields; the value is the field's type.</param>
/// <remarks>
/// A type is <c>any</c>, <c>text</c>, <c>integer</c>, <c>flag</c>, a name of the table, or one of these after <c>[]</c>
/// or <c>{}</c>. The messages are those of Go's encoding/json.
/// </remarks>
internal sealed class StrictInput(IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> types)
{
    /// <exception cref="FatalException">An unknown field, or a value of another type.</exception>
    public void Check(JsonObject input, string type) => CheckObject(input, type);

    private void CheckObject(JsonObject input, string type)
    {
        var fields = types[type];
        foreach (var (name, value) in input.OrderBy(property => property.Key, StringComparer.Ordinal))
        {
            if (!fields.TryGetValue(name, out var fieldType))
            {
                throw new FatalException(
                    $"json: cannot unmarshal Go value of type v1beta1.{type}: unknown name \"{name}\"");
            }

            CheckValue(value, fieldType, $"{type}.{name}");
        }
    }

    private void CheckValue(JsonNode? value, string type, string place)
    {
        if (value is null || type == "any")
        {
            return;
        }

        switch (value)
        {
            case JsonArray list when type.StartsWith("[]", StringComparison.Ordinal):
                foreach (var item in list)
                {
                    CheckValue(item, type[2..], place);
                }

                break;
            case JsonObject map when type.StartsWith("{}", StringComparison.Ordinal):
                foreach (var (_, item) in map)
                {
                    CheckValue(item, type[2..], place);
                }

                break;
            case JsonObject nested when types.ContainsKey(type):
                CheckObject(nested, type);
                break;
            case JsonValue scalar when IsOf(scalar, type):
                break;
            default:
                var kind = value.GetValueKind().ToString().ToLowerInvariant();
                throw new FatalException($"json: cannot unmarshal JSON {kind} into v1beta1.{place}: {type} is wanted");
        }
    }

    private static bool IsOf(JsonValue value, string type) => value.GetValueKind() switch
    {
        JsonValueKind.String => type == "text",
        JsonValueKind.Number => type == "integer" && value.TryGetValue<long>(out _),
        JsonValueKind.True or JsonValueKind.False => type == "flag",
        _ => false,
    };
}
