using System.Text.Json;
using System.Text.Json.Nodes;

using Infra.Plans;

namespace Infra.Stacks.Tests.Packages;

/// <summary>Checks what resources were given against what their package takes.</summary>
/// <param name="facts">The package.</param>
internal sealed class InputCheck(IPackageFacts facts)
{
    // Both stand for any value: the engine marks secrets by wrapping them, and what it does not know yet by a text.
    private const string Wrapper = "4dabf18193072939515e22adb298388d";
    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    /// <summary>All that is wrong with a resource.</summary>
    public IEnumerable<string> ProblemsOf(PlannedResource resource)
    {
        if (facts.Find(resource.Type) is not { } member)
        {
            return [$"{resource}: the package has no {resource.Type}"];
        }

        var given = resource.Type.StartsWith("pulumi:providers:", StringComparison.Ordinal)
            ? Spoken(resource.Inputs, member.Inputs)
            : resource.Inputs;
        return OfObject(given, member.Inputs, "").Select(problem => $"{resource}: {problem}");
    }

    // Providers are told everything as a text: what is no text is JSON in one.
    private static JsonObject Spoken(JsonObject inputs, ObjectShape shape) => new(inputs.Select(input =>
    {
        var value = input.Value is JsonObject secret && secret.ContainsKey(Wrapper) ? secret["value"] : input.Value;
        var isText = shape.GetValueOrDefault(input.Key)?.Type is null or TypeShape.Plain { Name: "string" };
        return KeyValuePair.Create(input.Key, isText ? value?.DeepClone() : JsonNode.Parse((string)value!));
    }));

    private IEnumerable<string> OfObject(JsonObject given, ObjectShape shape, string path)
    {
        foreach (var (name, value) in given)
        {
            if (!shape.TryGetValue(name, out var property))
            {
                yield return $"{path}{name} is unknown";
                continue;
            }

            foreach (var problem in OfValue(value, property.Type, $"{path}{name}"))
            {
                yield return problem;
            }
        }

        foreach (var (name, _) in shape.Where(entry => entry.Value.IsRequired && given[entry.Key] is null))
        {
            yield return $"{path}{name} is required";
        }
    }

    private IEnumerable<string> OfValue(JsonNode? value, TypeShape type, string path) => (value, type) switch
    {
        (null, _) or (_, TypeShape.Plain { Name: "any" }) => [],
        (JsonObject secret, _) when secret.ContainsKey(Wrapper) => OfValue(secret["value"], type, path),
        (JsonValue text, _) when text.GetValueKind() == JsonValueKind.String && (string?)text == Unknown => [],
        (_, TypeShape.Either either) => either.Choices.Any(choice => !OfValue(value, choice, path).Any())
            ? []
            : [$"{path} is none of {type}"],
        (JsonArray items, TypeShape.Many many) =>
            items.SelectMany((item, index) => OfValue(item, many.Item, $"{path}[{index}]")),
        (JsonObject fields, TypeShape.Map map) =>
            fields.SelectMany(field => OfValue(field.Value, map.Item, $"{path}.{field.Key}")),
        (JsonObject fields, TypeShape.Named named) when facts.InputType(named.Name) is { } shape =>
            OfObject(fields, shape, $"{path}."),
        (JsonValue plain, TypeShape.Plain kind) when KindOf(plain) == kind.Name => [],
        _ => [$"{path} must be {type}"],
    };

    private static string KindOf(JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.String => "string",
        JsonValueKind.Number => "number",
        _ => "boolean",
    };
}
