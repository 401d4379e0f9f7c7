namespace Infra.Platform.Rendering.Tests;

/// <summary>Transforms: function-patch-and-transform v0.10.8, transforms.go and validate.go.</summary>
public sealed class TransformTests
{
    [Theory]
    [InlineData("3", "{type: math, math: {type: Multiply, multiply: 4}}", "12")]
    [InlineData("1.5", "{type: math, math: {type: Multiply, multiply: 3}}", "4.5")]
    [InlineData("3", "{type: math, math: {type: ClampMin, clampMin: 5}}", "5")]
    [InlineData("32.9", "{type: math, math: {type: ClampMax, clampMax: 32}}", "32.9")]
    [InlineData("33.1", "{type: math, math: {type: ClampMax, clampMax: 32}}", "32")]
    [InlineData("small", "{type: map, map: {small: {cpu: 50m}, large: 2}}", "{\"cpu\":\"50m\"}")]
    [InlineData("abc", "{type: match, match: {patterns: [{type: regexp, regexp: b, result: yes}]}}", "true")]
    [InlineData("abc", "{type: match, match: {patterns: [{type: literal, literal: b, result: 1}], fallbackValue: 2}}",
        "2")]
    [InlineData("abc",
        "{type: match, match: {patterns: [{type: literal, literal: b, result: 1}], fallbackTo: Input}}", "\"abc\"")]
    [InlineData("abc", "{type: match, match: {patterns: [{type: literal, literal: b, result: 1}]}}", "null")]
    [InlineData("1.9", "{type: convert, convert: {toType: int64}}", "1")]
    [InlineData("1000000", "{type: convert, convert: {toType: string}}", "\"1000000\"")]
    [InlineData("2", "{type: convert, convert: {toType: bool}}", "false")]
    [InlineData("T", "{type: convert, convert: {toType: bool}}", "true")]
    [InlineData("10Gi", "{type: convert, convert: {toType: float64, format: quantity}}", "10737418240")]
    [InlineData("'{\"a\": [1]}'", "{type: convert, convert: {toType: object, format: json}}", "{\"a\":[1]}")]
    public void Transform_OfAValue_GivesWhatTheFunctionGives(string value, string transform, string result) =>
        AssertGives(value, transform, result);

    [Theory]
    [InlineData("3", "{type: string, string: {type: Format, fmt: '%d'}}", "\"%!d(float64=3)\"")]
    [InlineData("1000000", "{type: string, string: {type: Format, fmt: '%v'}}", "\"1e\\u002B06\"")]
    [InlineData("Abc", "{type: string, string: {type: Convert, convert: ToUpper}}", "\"ABC\"")]
    [InlineData("a", "{type: string, string: {type: Convert, convert: ToBase64}}", "\"YQ==\"")]
    [InlineData("YQ==", "{type: string, string: {type: Convert, convert: FromBase64}}", "\"a\"")]
    [InlineData("[b, 1]", "{type: string, string: {type: Convert, convert: ToJson}}", "\"[\\u0022b\\u0022,1]\"")]
    [InlineData("a", "{type: string, string: {type: Convert, convert: ToAdler32}}", "\"6422626\"")]
    [InlineData("a", "{type: string, string: {type: Convert, convert: ToSha1}}",
        "\"86f7e437faa5a7fce15d1ddcb9eaeaea377667b8\"")]
    [InlineData("pre-x", "{type: string, string: {type: TrimPrefix, trim: pre-}}", "\"x\"")]
    [InlineData("x.git", "{type: string, string: {type: TrimSuffix, trim: .git}}", "\"x\"")]
    [InlineData("a-b-c", "{type: string, string: {type: Regexp, regexp: {match: '-(.)-', group: 1}}}", "\"b\"")]
    [InlineData("[x, q]", "{type: string, string: {type: Join, join: {separator: ','}}}", "\"x,q\"")]
    [InlineData("[x, q]", "{type: string, string: {type: Join, join: {separator: ', '}}}", "\"x, q,\"")]
    [InlineData("a-b", "{type: string, string: {type: Replace, replace: {search: '-', replace: _}}}", "\"a_b\"")]
    public void StringTransform_OfAValue_GivesWhatTheFunctionGives(string value, string transform, string result) =>
        AssertGives(value, transform, result);

    [Fact]
    public void Transforms_AfterConvert_SeeAnInteger()
    {
        var bench = new Bench
        {
            Patches = """
                - fromFieldPath: spec.count
                  transforms:
                  - {type: convert, convert: {toType: int64}}
                  - {type: math, math: {type: Multiply, multiply: 2}}
                  - {type: string, string: {type: Format, fmt: "%03d"}}
                """,
        };

        Assert.Equal("""{"count":"006"}""", bench.ComposedSpec());
    }

    private static void AssertGives(string value, string transform, string result)
    {
        var bench = new Bench
        {
            Spec = $"{{v: {value}}}",
            Patches = $"[{{fromFieldPath: spec.v, transforms: [{transform}]}}]",
        };

        Assert.Equal($"{{\"v\":{result}}}", bench.ComposedSpec());
    }
}
