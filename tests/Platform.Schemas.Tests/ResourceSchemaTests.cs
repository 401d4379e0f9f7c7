using System.Text.Json.Nodes;

namespace Infra.Platform.Schemas.Tests;

/// <summary>Defaults, changes and field paths: what a schema does beyond judging values.</summary>
public sealed class ResourceSchemaTests
{
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
        var filled = TestSchema.Of(schema).WithDefaults(TestSchema.Yaml($"it: {value}"))!["it"]!.ToJsonString();

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
        var schema = TestSchema.Of(
            "{type: integer, x-kubernetes-validations: "
            + $"[{{rule: \"{rule}\", message: \"no\", optionalOldSelf: {optional}}}]}}");

        var before = old is null ? null : TestSchema.Yaml($"it: {old}");
        var problems = schema.Validate(TestSchema.Yaml($"it: {value}"), before);

        Assert.Equal(holds ? [] : ["it: Invalid value: no"], problems.Select(static one => one.Text));
    }

    [Fact]
    public void Validate_ListElement_IsComparedWithTheOneOfTheSameKey()
    {
        var schema = TestSchema.Of(
            """
            {type: array, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [name], items: {type: object,
             properties: {name: {type: string},
              size: {type: integer, x-kubernetes-validations: [{rule: self >= oldSelf}]}}}}
            """);

        var problems = schema.Validate(
            TestSchema.Yaml("it: [{name: b, size: 1}, {name: a, size: 1}, {name: c, size: 0}]"),
            TestSchema.Yaml("it: [{name: a, size: 2}, {name: b, size: 1}]"));

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
        var schema = StructuralSchema.Read((JsonObject)TestSchema.Yaml(
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
        TestSchema.Of("{type: string}")
            .Validate(TestSchema.Yaml("metadata: {name: a, labels: {a: 1}, label: b}"))
            .Select(static one => one.Text));
}
