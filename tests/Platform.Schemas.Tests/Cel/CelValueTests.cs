using Infra.Platform.Schemas.Cel;

namespace Infra.Platform.Schemas.Tests.Cel;

/// <summary>
/// Values of expressions, from https://github.com/google/cel-spec/blob/master/doc/langdef.md and
/// https://kubernetes.io/docs/reference/using-api/cel.
/// </summary>
public sealed class CelValueTests
{
    /// <summary>An expression over <see cref="CelSample"/>, and its value as JSON.</summary>
    public static TheoryData<string, string> Values { get; } = new()
    {
        // Arithmetic and comparison.
        { "1 + 2 * 3", "7" },
        { "(1 + 2) * 3", "9" },
        { "7 / 2", "3" },
        { "-7 / 2", "-3" },
        { "-7 % 3", "-1" },
        { "7.0 / 2.0", "3.5" },
        { "0x1F + 1", "32" },
        { "1e3", "1000" },
        { ".5 + .5", "1" },
        { "-9223372036854775808", "-9223372036854775808" },
        { "2u + 3u", "5" },
        { "1 == 1.0", "true" },
        { "1u < 2", "true" },
        { "9223372036854775807 == 9223372036854775807.0", "true" },
        { "double('NaN') < 1.0 || double('NaN') == double('NaN')", "false" },
        { "'a' < 'b' && b'a' < b'b' && false < true", "true" },
        { "'1' == 1", "false" },
        { "null == null", "true" },
        { "!true", "false" },
        { "!!true", "true" },
        { "true ? 1 : 2", "1" },
        { "false ? 1 : true ? 2 : 3", "2" },
        // Errors on one side do not matter where the other side decides.
        { "false && 1 / 0 == 1", "false" },
        { "1 / 0 == 1 && false", "false" },
        { "1 / 0 == 1 || true", "true" },
        { "[1, 0].exists(x, 1 / x == 1)", "true" },
        { "[0, 2].all(x, 2 / x == 3)", "false" },
        // Strings.
        { "'a' + \"b\"", "\"ab\"" },
        { "r'\\d' == '\\\\d'", "true" },
        { "'''two\nlines'''.size()", "9" },
        { "'\\u00e9\\x41\\101\\t'", "\"\\u00E9AA\\t\"" },
        { "size('\U0001F600')", "1" },
        { "b'\\xff\\x00'.size()", "2" },
        { "'orders'.startsWith('or') && 'orders'.endsWith('rs') && 'orders'.contains('der')", "true" },
        { "'a-B'.upperAscii() + 'a-B'.lowerAscii()", "\"A-Ba-b\"" },
        { "'a,b,c'.split(',')", "[\"a\",\"b\",\"c\"]" },
        { "'a,b,c'.split(',', 2)", "[\"a\",\"b,c\"]" },
        { "['a', 'b'].join('-')", "\"a-b\"" },
        { "'hello'.indexOf('l') + 'hello'.lastIndexOf('l')", "5" },
        { "'hello'.substring(1, 3) + 'hello'.charAt(4)", "\"elo\"" },
        { "'aaa'.replace('a', 'b') + 'aaa'.replace('a', 'b', 2)", "\"bbbbba\"" },
        { "' a '.trim()", "\"a\"" },
        { "'a1b22'.find('[0-9]+')", "\"1\"" },
        { "'a1b22'.findAll('[0-9]+')", "[\"1\",\"22\"]" },
        { "'abc'.matches('^a.c$') && matches('abc', 'b')", "true" },
        // Lists and maps.
        { "[1, 2] + [3]", "[1,2,3]" },
        { "[1, 2,][1]", "2" },
        { "{'a': 1}['a']", "1" },
        { "{'a': 1, 'b': 2}.b", "2" },
        { "{1: 'x'}[1.0]", "\"x\"" },
        { "2 in [1, 2] && 'team' in self.labels && !('x' in self.list)", "true" },
        { "[3, 1, 2].isSorted() || [1, 2, 2].isSorted()", "true" },
        { "self.numbers.sum() + self.numbers.min() + self.numbers.max()", "10" },
        { "[1, 2, 1].indexOf(1) + [1, 2, 1].lastIndexOf(1) + [1].indexOf(9)", "1" },
        {
            "sets.contains([1, 2], [2]) && sets.equivalent([1, 2], [2, 1, 1]) && sets.intersects([1], [1, 5])",
            "true"
        },
        { "[1, 2] == [1, 2] && {'a': 1} == {'a': 1.0}", "true" },
        // Macros.
        { "self.list.all(x, x.size() == 1)", "true" },
        { "self.parts.exists_one(p, p.type == 'A')", "true" },
        { "self.parts.filter(p, has(p.size)).map(p, p.type)", "[\"B\"]" },
        { "self.numbers.map(n, n > 1, n * 10)", "[30,20]" },
        { "self.labels.all(key, key.size() <= 4)", "true" },
        { "self.labels['x-y']", "\"b\"" },
        { "has(self.name) && !has(self.missing) && has(self.none)", "true" },
        { "[has(self.name), has(self.missing)].filter(x, x == true).size() == 1", "true" },
        // Conversions, types, times, quantities, optionals.
        { "int('7') + int(2.9) + int(3u)", "12" },
        { "string(1) + string(1.5) + string(true)", "\"11.5true\"" },
        { "type(self.min) == int && type(self.share) == double && type(1u) == uint", "true" },
        { "type(1) == int && type('a') == string && type([]) == list", "true" },
        { "duration('1h') > duration('59m59s') && duration('1.5h').getMinutes() == 90", "true" },
        { "string(duration('1m1ms'))", "\"60.001s\"" },
        {
            "timestamp('2026-01-02T03:04:05Z').getDayOfMonth() + timestamp('2026-01-02T03:04:05Z').getHours()",
            "4"
        },
        { "timestamp('2026-01-02T00:00:00Z') - timestamp('2026-01-01T00:00:00Z') == duration('24h')", "true" },
        {
            "quantity('1Gi').isGreaterThan(quantity('1G')) && quantity('500m').compareTo(quantity('0.5')) == 0",
            "true"
        },
        { "isQuantity('2k') && !isQuantity('2Q') && quantity('1k').asInteger() == 1000", "true" },
        { "quantity('1').add(quantity('1')).sub(1).sign()", "1" },
        { "self.?missing.orValue('x') + self.?name.orValue('x')", "\"xorders\"" },
        { "self.?missing.inner.hasValue() || self.list[?1].hasValue()", "true" },
        { "optional.of(2).optMap(x, x + 1).value() + optional.none().orValue(4)", "7" },
        { "[?optional.none(), ?optional.of(1)] == [1] && {?'a': optional.none()} == {}", "true" },
        // Rules as they stand in schemas.
        { "!has(self.min) || !has(self.max) || self.min <= self.max", "true" },
        { "self.on ? self.max > self.min : !has(self.x) // a comment", "true" },
        { "{\"Auto\":0,\"1.0\":1}[\"1.0\"] <= {\"Auto\":5}[\"Auto\"]", "true" },
        { "(has(self.min) ? 1 : 0) + (has(self.x) ? 1 : 0) == 1", "true" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Evaluate_Expression_HasItsValue(string text, string value) =>
        Assert.Equal(value, CelExpression.Parse(text).Evaluate(CelSample.Bindings)?.ToJsonString() ?? "null");
}
