using System.Text.Json.Nodes;

namespace Infra.Platform.Schemas.Tests;

/// <summary>What holds of defaults for every schema and every document.</summary>
public sealed class DefaultingPropertyTests
{
    private const int Seeds = 3_000;

    [Fact]
    public void WithDefaults_Twice_ChangesNothing()
    {
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var (schema, document) = Pair(seed);
            var once = schema.WithDefaults(document);

            Assert.True(JsonNode.DeepEquals(once, schema.WithDefaults(once)), $"seed {seed}");
        }
    }

    [Fact]
    public void Validate_WithOrWithoutDefaults_SaysTheSame()
    {
        var accepted = 0;
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var (schema, document) = Pair(seed);
            var problems = schema.Validate(document);
            accepted += problems.Count == 0 ? 1 : 0;

            var again = schema.Validate(schema.WithDefaults(document));
            Assert.True(problems.SequenceEqual(again, SameText.Instance), $"seed {seed}");
        }

        Assert.True(accepted is > Seeds / 20 and < Seeds * 19 / 20, $"{accepted} of {Seeds} accepted");
    }

    [Fact]
    public void WithDefaults_Always_LeavesTheDocumentAlone()
    {
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var (schema, document) = Pair(seed);
            var before = document.ToJsonString();
            schema.WithDefaults(document);

            Assert.True(before == document.ToJsonString(), $"seed {seed}");
        }
    }

    private static (ResourceSchema Schema, JsonNode Document) Pair(int seed)
    {
        var dice = new Random(seed);
        var it = Schema(dice, depth: 3);
        var root = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { ["it"] = it } };
        var document = new JsonObject { ["it"] = Document(dice, it) };
        return (new("example.org/v1", "Thing", StructuralSchema.Read(root)), document);
    }

    private static JsonObject Schema(Random dice, int depth)
    {
        var schema = dice.Next(depth == 0 ? 2 : 5) switch
        {
            0 => new JsonObject { ["type"] = "integer", ["minimum"] = 0L, ["maximum"] = 9L },
            1 => new JsonObject { ["type"] = "string", ["enum"] = new JsonArray("a", "b") },
            2 => new JsonObject { ["type"] = "array", ["items"] = Schema(dice, depth - 1) },
            3 => new JsonObject { ["type"] = "object", ["additionalProperties"] = Schema(dice, depth - 1) },
            _ => Fields(dice, depth),
        };
        if (dice.Next(4) == 0)
        {
            schema["nullable"] = true;
        }

        if (dice.Next(2) == 0 && Right(dice, schema) is { } value)
        {
            schema["default"] = value;
        }

        return schema;
    }

    private static JsonObject Fields(Random dice, int depth)
    {
        var properties = new JsonObject();
        foreach (var name in (string[])["a", "b", "c"])
        {
            properties[name] = Schema(dice, depth - 1);
        }

        return new() { ["type"] = "object", ["properties"] = properties, ["required"] = new JsonArray("a") };
    }

    private static JsonNode? Right(Random dice, JsonObject schema) => schema["type"]!.GetValue<string>() switch
    {
        "integer" => (long)dice.Next(10),
        "string" => dice.Next(2) == 0 ? "a" : "b",
        "array" => new JsonArray(),
        _ => new JsonObject(),
    };

    // Mostly what the schema asks for, sometimes nothing, null or something else.
    private static JsonNode? Document(Random dice, JsonObject schema) => dice.Next(12) switch
    {
        0 => null,
        1 => JsonValue.Create("other"),
        _ => schema["type"]!.GetValue<string>() switch
        {
            "array" => new JsonArray([.. Times(dice, _ => Document(dice, schema["items"]!.AsObject()))]),
            "object" when schema["properties"] is JsonObject properties => new JsonObject(properties
                .Where(_ => dice.Next(3) > 0)
                .Select(field => KeyValuePair.Create(field.Key, Document(dice, field.Value!.AsObject())))),
            "object" => new JsonObject(Times(dice, index => KeyValuePair.Create(
                $"k{index}", Document(dice, schema["additionalProperties"]!.AsObject())))),
            _ => Right(dice, schema),
        },
    };

    private static List<T> Times<T>(Random dice, Func<int, T> make) =>
        [.. Enumerable.Range(0, dice.Next(3)).Select(make)];

    private sealed class SameText : IEqualityComparer<SchemaProblem>
    {
        public static SameText Instance { get; } = new();

        public bool Equals(SchemaProblem? left, SchemaProblem? right) => left?.Text == right?.Text;

        public int GetHashCode(SchemaProblem problem) => problem.Text.GetHashCode(StringComparison.Ordinal);
    }
}
