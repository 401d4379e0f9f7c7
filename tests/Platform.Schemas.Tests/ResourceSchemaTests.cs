using System.Text.Json.Nodes;
using Infra.Platform.Yaml;

namespace Infra.Platform.Schemas.Tests;

/// <summary>
/// What a schema takes and what it says of the rest. Where no recording has the text, it is that of
/// k8s.io/kube-openapi/pkg/validation/errors and k8s.io/apimachinery/pkg/util/validation/field.
/// </summary>
public sealed class ResourceSchemaTests
{
    // Each schema is that of the field "it".
    [Theory]
    [InlineData(
        "{type: integer}",
        "1.5",
        "it: Invalid value: \"number\": it in body must be of type integer: \"number\"")]
    [InlineData(
        "{type: integer, maximum: 3, exclusiveMaximum: true}",
        "3",
        "it: Invalid value: 3: it in body should be less than 3")]
    [InlineData(
        "{type: number, minimum: 0, exclusiveMinimum: true}",
        "0",
        "it: Invalid value: 0: it in body should be greater than 0")]
    [InlineData("{type: integer, multipleOf: 5}", "7", "it: Invalid value: 7: it in body should be a multiple of 5")]
    [InlineData(
        "{type: integer, format: int32}",
        "3000000000",
        "it: Invalid value: 3000000000: it in body must be of type int32: 3000000000")]
    [InlineData(
        "{type: array, items: {type: string}, maxItems: 1}",
        "[a, b]",
        "it: Too many: 2: must have at most 1 items")]
    [InlineData(
        "{type: array, items: {type: string}, minItems: 1}",
        "[]",
        "it: Invalid value: []: it in body should have at least 1 items")]
    [InlineData(
        "{type: array, items: {type: string}, x-kubernetes-list-type: set}",
        "[a, a]",
        "it[1]: Duplicate value: \"a\"")]
    [InlineData("{type: array, items: {type: string}, uniqueItems: true}", "[a, a]", "it[1]: Duplicate value: \"a\"")]
    [InlineData(
        "{type: array, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [name], "
        + "items: {type: object, properties: {name: {type: string}, v: {type: integer}}}}",
        "[{name: a, v: 1}, {name: a, v: 2}]", "it[1]: Duplicate value: {\"name\":\"a\"}")]
    [InlineData(
        "{type: object, additionalProperties: {type: string}, maxProperties: 1}",
        "{a: b, c: d}",
        "it: Too many: 2: must have at most 1 items")]
    [InlineData(
        "{type: object, additionalProperties: {type: string}, minProperties: 1}",
        "{}",
        "it: Invalid value: {}: it in body should have at least 1 properties")]
    [InlineData(
        "{type: object, additionalProperties: {type: string}}",
        "{a.b/c: 1}",
        "it[a.b/c]: Invalid value: \"number\": it[a.b/c] in body must be of type string: \"number\"")]
    [InlineData(
        "{x-kubernetes-int-or-string: true}",
        "true",
        "it: Invalid value: \"boolean\": it in body must be of type integer,string: \"boolean\"")]
    [InlineData(
        "{anyOf: [{type: integer}, {type: boolean}]}",
        "a",
        "it: Invalid value: \"a\": \"it\" must validate at least one schema (anyOf)")]
    [InlineData(
        "{oneOf: [{minimum: 1}, {minimum: 2}]}",
        "3",
        "it: Invalid value: 3: \"it\" must validate one and only one schema (oneOf)")]
    [InlineData(
        "{allOf: [{minimum: 1}, {maximum: 2}]}",
        "3",
        "it: Invalid value: 3: it in body should be less than or equal to 2")]
    [InlineData("{not: {enum: [3]}}", "3", "it: Invalid value: 3: \"it\" must not validate the schema (not)")]
    [InlineData(
        "{type: object, x-kubernetes-embedded-resource: true, x-kubernetes-preserve-unknown-fields: true}",
        "{apiVersion: v1}",
        "it.kind: Required value")]
    [InlineData(
        "{type: object, x-kubernetes-embedded-resource: true, x-kubernetes-preserve-unknown-fields: true}",
        "{apiVersion: v1, kind: A, metadata: {labels: {a: 1}}}",
        "it.metadata.labels.a: Invalid value: \"number\": it.metadata.labels.a in body must be of type "
        + "string: \"number\"")]
    [InlineData(
        "{type: object, x-kubernetes-preserve-unknown-fields: true, properties: {a: {type: integer}}}",
        "{a: x, other: 1}",
        "it.a: Invalid value: \"string\": it.a in body must be of type integer: \"string\"")]
    [InlineData(
        "{type: object, properties: {a: {type: object}}}",
        "{a: {b: 1}}",
        "it.a.b: Invalid value: \"b\": unknown field: \"b\"")]
    [InlineData(
        "{type: string, x-kubernetes-validations: [{rule: self != 'a'}]}",
        "a",
        "it: Invalid value: failed rule: self != 'a'")]
    [InlineData(
        "{type: string, x-kubernetes-validations: [{rule: self != 'a', messageExpression: \"'not ' + self\"}]}",
        "a",
        "it: Invalid value: not a")]
    [InlineData(
        "{type: string, x-kubernetes-validations: [{rule: self != 'a', message: fixed, messageExpression: "
        + "self.b}]}",
        "a",
        "it: Invalid value: fixed")]
    [InlineData(
        "{type: object, properties: {b: {type: string}}, x-kubernetes-validations: [{rule: has(self.b), "
        + "fieldPath: .b, message: needed}]}",
        "{}",
        "it.b: Invalid value: needed")]
    [InlineData(
        "{type: string, x-kubernetes-validations: [{rule: self + 1 == 2, message: m}]}",
        "a",
        "it: Invalid value: \"string\": 'no such overload': call arguments did not match a supported "
        + "operator, function or macro signature for rule: m")]
    [InlineData(
        "{type: object, properties: {namespace: {type: string}, a-b: {type: integer}}, "
        + "x-kubernetes-validations: [{rule: self.__namespace__ == 'x' && self.a__dash__b == 2, message: m}]}",
        "{namespace: x, a-b: 1}",
        "it: Invalid value: m")]
    [InlineData(
        "{type: string, format: date-time, x-kubernetes-validations: [{rule: self.getFullYear() > 2026, "
        + "message: m}]}",
        "\"2026-01-02T03:04:05Z\"",
        "it: Invalid value: m")]
    public void Validate_WrongValue_SaysWhy(string schema, string value, string text) =>
        Assert.Equal([text], Problems(schema, value));

    [Theory]
    [InlineData("{type: string, format: date-time}", "2026-01-02T03:04:05Z", "yesterday")]
    [InlineData("{type: string, format: date}", "\"2026-01-02\"", "\"2026-13-02\"")]
    [InlineData("{type: string, format: duration}", "1h30m", "1 hour")]
    [InlineData("{type: string, format: byte}", "aGk=", "a$")]
    [InlineData("{type: string, format: ipv4}", "10.0.0.1", "10.0.0.256")]
    [InlineData("{type: string, format: ipv6}", "\"::1\"", "10.0.0.1")]
    [InlineData("{type: string, format: cidr}", "10.0.0.0/8", "10.0.0.0/99")]
    [InlineData("{type: string, format: uuid}", "6f1d2a34-9b0c-4d5e-8f60-718293a4b5c6", "6f1d")]
    [InlineData("{type: string, format: uri}", "\"https://a/b\"", "no uri")]
    [InlineData("{type: string, format: hostname}", "a.example.org", "-a")]
    [InlineData("{type: string, format: whatever}", "a", null)]
    [InlineData("{type: integer}", "50.0", "50.5")]
    [InlineData("{type: string, nullable: true}", "null", "1")]
    [InlineData("{type: string, maxLength: 1}", "\U0001F600", "ab")]
    [InlineData("{x-kubernetes-preserve-unknown-fields: true}", "{a: [1, {b: c}]}", null)]
    [InlineData("{type: object, additionalProperties: true}", "{a: 1}", null)]
    public void Validate_RightValue_SaysNothing(string schema, string right, string? wrong)
    {
        Assert.Equal([], Problems(schema, right));
        Assert.True(wrong is null || Problems(schema, wrong).Count > 0, wrong);
    }

    [Theory]
    [InlineData("{type: object, properties: {a: {type: integer, default: 1}}}", "{}", """{"a":1}""", "left out")]
    [InlineData("{type: object, properties: {a: {type: integer, default: 1}}}", "{a: null}", """{"a":1}""", "null")]
    [InlineData(
        "{type: object, properties: {a: {type: integer, nullable: true, default: 1}}}",
        "{a: null}",
        """{"a":null}""",
        "null is a value")]
    [InlineData(
        "{type: object, properties: {a: {type: object, default: {}, properties: {b: {type: integer, "
        + "default: 2}}}}}",
        "{}",
        """{"a":{"b":2}}""",
        "a default with defaults")]
    [InlineData(
        "{type: object, properties: {a: {type: object, properties: {b: {type: integer, default: 2}}}}}",
        "{}",
        "{}",
        "no object, no defaults")]
    [InlineData(
        "{type: array, items: {type: object, properties: {b: {type: integer, default: 2}}}}",
        "[{}, {b: 3}]",
        """[{"b":2},{"b":3}]""",
        "in lists")]
    [InlineData(
        "{type: object, additionalProperties: {type: object, properties: {b: {type: integer, default: 2}}}}",
        "{x: {}}",
        """{"x":{"b":2}}""",
        "in maps")]
    [InlineData("{type: array, items: {type: integer, default: 4}}", "[null, 5]", "[4,5]", "null in a list")]
    public void WithDefaults_Document_HasWhatItLeftOut(string schema, string value, string expected, string why)
    {
        var filled = Schema(schema).WithDefaults(Yaml($"it: {value}"))!["it"]!.ToJsonString();

        Assert.True(expected == filled, $"{why}: {filled}");
    }

    [Theory]
    [InlineData("self >= oldSelf", "20", "10", true)]
    [InlineData("self >= oldSelf", "10", "20", false)]
    [InlineData("self >= oldSelf", "10", null, true)]
    [InlineData("oldSelf.hasValue() ? self == oldSelf.value() : self == 1", "10", "10", true)]
    [InlineData("oldSelf.hasValue() ? self == oldSelf.value() : self == 1", "10", null, false)]
    public void Validate_Change_IsSeenByTransitionRules(string rule, string value, string? old, bool holds)
    {
        var optional = rule.Contains("hasValue", StringComparison.Ordinal) ? "true" : "false";
        var schema = Schema(
            "{type: integer, x-kubernetes-validations: "
            + $"[{{rule: \"{rule}\", message: \"no\", optionalOldSelf: {optional}}}]}}");

        var problems = schema.Validate(Yaml($"it: {value}"), old is null ? null : Yaml($"it: {old}"));

        Assert.Equal(holds ? [] : ["it: Invalid value: no"], problems.Select(static one => one.Text));
    }

    [Fact]
    public void Validate_ListElement_IsComparedWithTheOneOfTheSameKey()
    {
        var schema = Schema(
            """
            {type: array, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [name], items: {type: object,
             properties: {name: {type: string},
              size: {type: integer, x-kubernetes-validations: [{rule: self >= oldSelf}]}}}}
            """);

        var problems = schema.Validate(
            Yaml("it: [{name: b, size: 1}, {name: a, size: 1}, {name: c, size: 0}]"),
            Yaml("it: [{name: a, size: 2}, {name: b, size: 1}]"));

        Assert.Equal("it[1].size: Invalid value: failed rule: self >= oldSelf", Assert.Single(problems).Text);
    }

    [Theory]
    [InlineData("spec.a", "integer")]
    [InlineData("spec.list[0].b", "string")]
    [InlineData("spec.list[*].b", "string")]
    [InlineData("spec.map.anything", "boolean")]
    [InlineData("spec.map[a.b/c]", "boolean")]
    [InlineData("spec.open.any.thing[3]", "any")]
    [InlineData("spec.whole.metadata.labels.x", "string")]
    [InlineData("spec.c", null)]
    [InlineData("spec.a.b", null)]
    [InlineData("spec.list.b", null)]
    [InlineData("spec.list[0].c", null)]
    [InlineData("spec.whole.metadata.label", null)]
    public void At_FieldPath_FindsItsSchema(string path, string? type)
    {
        var schema = StructuralSchema.Read((JsonObject)Yaml(
            """
            type: object
            properties:
              spec:
                type: object
                properties:
                  a: {type: integer}
                  list: {type: array, items: {type: object, properties: {b: {type: string}}}}
                  map: {type: object, additionalProperties: {type: boolean}}
                  open: {type: object, x-kubernetes-preserve-unknown-fields: true}
                  whole: {type: object, x-kubernetes-embedded-resource: true, properties: {spec: {type: string}}}
            """)!).At(path);

        Assert.Equal(type, schema is null ? null : schema.Type ?? "any");
    }

    [Fact]
    public void Validate_Metadata_IsCheckedWhateverTheSchemaSays() => Assert.Equal(
        [
            "metadata.labels.a: Invalid value: \"number\": metadata.labels.a in body must be of type string: "
                + "\"number\"",
            "metadata.label: Invalid value: \"label\": unknown field: \"label\"",
        ],
        Schema("{type: string}")
            .Validate(Yaml("metadata: {name: a, labels: {a: 1}, label: b}"))
            .Select(static one => one.Text));

    private static List<string> Problems(string schema, string value) =>
        [.. Schema(schema).Validate(Yaml($"it: {value}")).Select(static problem => problem.Text)];

    private static ResourceSchema Schema(string it) => new(
        "example.org/v1", "Thing",
        StructuralSchema.Read((JsonObject)Yaml($"type: object\nproperties:\n  it: {it.ReplaceLineEndings(" ")}")!));

    private static JsonNode? Yaml(string text) => YamlFile.Read(text, "test.yaml")[0].Root;
}
