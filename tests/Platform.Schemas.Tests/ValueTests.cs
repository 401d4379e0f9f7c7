namespace Infra.Platform.Schemas.Tests;

/// <summary>
/// What a schema takes and what it says of the rest. Where no recording has the text, it is that of
/// k8s.io/kube-openapi/pkg/validation/errors and k8s.io/apimachinery/pkg/util/validation/field.
/// </summary>
public sealed class ValueTests
{
    /// <summary>A schema, a value, and what is said of it.</summary>
    public static TheoryData<string, string, string> WrongValues { get; } = new()
    {
        {
            "{type: integer}",
            "1.5",
            "it: Invalid value: \"number\": it in body must be of type integer: \"number\""
        },
        {
            "{type: integer, maximum: 3, exclusiveMaximum: true}",
            "3",
            "it: Invalid value: 3: it in body should be less than 3"
        },
        {
            "{type: number, minimum: 0, exclusiveMinimum: true}",
            "0",
            "it: Invalid value: 0: it in body should be greater than 0"
        },
        { "{type: integer, multipleOf: 5}", "7", "it: Invalid value: 7: it in body should be a multiple of 5" },
        {
            "{type: integer, format: int32}",
            "3000000000",
            "it: Invalid value: 3000000000: it in body must be of type int32: 3000000000"
        },
        {
            "{type: array, items: {type: string}, maxItems: 1}",
            "[a, b]",
            "it: Too many: 2: must have at most 1 items"
        },
        {
            "{type: array, items: {type: string}, minItems: 1}",
            "[]",
            "it: Invalid value: []: it in body should have at least 1 items"
        },
        {
            "{type: array, items: {type: string}, x-kubernetes-list-type: set}",
            "[a, a]",
            "it[1]: Duplicate value: \"a\""
        },
        { "{type: array, items: {type: string}, uniqueItems: true}", "[a, a]", "it[1]: Duplicate value: \"a\"" },
        {
            "{type: array, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [name], "
            + "items: {type: object, properties: {name: {type: string}, v: {type: integer}}}}",
            "[{name: a, v: 1}, {name: a, v: 2}]", "it[1]: Duplicate value: {\"name\":\"a\"}"
        },
        {
            "{type: object, additionalProperties: {type: string}, maxProperties: 1}",
            "{a: b, c: d}",
            "it: Too many: 2: must have at most 1 items"
        },
        {
            "{type: object, additionalProperties: {type: string}, minProperties: 1}",
            "{}",
            "it: Invalid value: {}: it in body should have at least 1 properties"
        },
        {
            "{type: object, additionalProperties: {type: string}}",
            "{a.b/c: 1}",
            "it[a.b/c]: Invalid value: \"number\": it[a.b/c] in body must be of type string: \"number\""
        },
        {
            "{x-kubernetes-int-or-string: true}",
            "true",
            "it: Invalid value: \"boolean\": it in body must be of type integer,string: \"boolean\""
        },
        {
            "{anyOf: [{type: integer}, {type: boolean}]}",
            "a",
            "it: Invalid value: \"a\": \"it\" must validate at least one schema (anyOf)"
        },
        {
            "{oneOf: [{minimum: 1}, {minimum: 2}]}",
            "3",
            "it: Invalid value: 3: \"it\" must validate one and only one schema (oneOf)"
        },
        {
            "{allOf: [{minimum: 1}, {maximum: 2}]}",
            "3",
            "it: Invalid value: 3: it in body should be less than or equal to 2"
        },
        { "{not: {enum: [3]}}", "3", "it: Invalid value: 3: \"it\" must not validate the schema (not)" },
        {
            "{type: object, x-kubernetes-embedded-resource: true, x-kubernetes-preserve-unknown-fields: true}",
            "{apiVersion: v1}",
            "it.kind: Required value"
        },
        {
            "{type: object, x-kubernetes-embedded-resource: true, x-kubernetes-preserve-unknown-fields: true}",
            "{apiVersion: v1, kind: A, metadata: {labels: {a: 1}}}",
            "it.metadata.labels.a: Invalid value: \"number\": it.metadata.labels.a in body must be of type "
            + "string: \"number\""
        },
        {
            "{type: object, x-kubernetes-preserve-unknown-fields: true, properties: {a: {type: integer}}}",
            "{a: x, other: 1}",
            "it.a: Invalid value: \"string\": it.a in body must be of type integer: \"string\""
        },
        {
            "{type: object, properties: {a: {type: object}}}",
            "{a: {b: 1}}",
            "it.a.b: Invalid value: \"b\": unknown field: \"b\""
        },
        {
            "{type: string, x-kubernetes-validations: [{rule: self != 'a'}]}",
            "a",
            "it: Invalid value: failed rule: self != 'a'"
        },
        {
            "{type: string, x-kubernetes-validations: [{rule: self != 'a', messageExpression: \"'not ' + self\"}]}",
            "a",
            "it: Invalid value: not a"
        },
        {
            "{type: string, x-kubernetes-validations: [{rule: self != 'a', message: fixed, messageExpression: "
            + "self.b}]}",
            "a",
            "it: Invalid value: fixed"
        },
        {
            "{type: object, properties: {b: {type: string}}, x-kubernetes-validations: [{rule: has(self.b), "
            + "fieldPath: .b, message: needed}]}",
            "{}",
            "it.b: Invalid value: needed"
        },
        {
            "{type: string, x-kubernetes-validations: [{rule: self + 1 == 2, message: m}]}",
            "a",
            "it: Invalid value: \"string\": 'no such overload': call arguments did not match a supported "
            + "operator, function or macro signature for rule: m"
        },
        {
            "{type: object, properties: {namespace: {type: string}, a-b: {type: integer}}, "
            + "x-kubernetes-validations: [{rule: self.__namespace__ == 'x' && self.a__dash__b == 2, message: m}]}",
            "{namespace: x, a-b: 1}",
            "it: Invalid value: m"
        },
        {
            "{type: string, format: date-time, x-kubernetes-validations: [{rule: self.getFullYear() > 2026, "
            + "message: m}]}",
            "\"2026-01-02T03:04:05Z\"",
            "it: Invalid value: m"
        },
    };

    [Theory]
    [MemberData(nameof(WrongValues))]
    public void Validate_WrongValue_SaysWhy(string schema, string value, string text) =>
        Assert.Equal([text], TestSchema.Problems(schema, value));

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
        Assert.Equal([], TestSchema.Problems(schema, right));
        Assert.True(wrong is null || TestSchema.Problems(schema, wrong).Count > 0, wrong);
    }
}
