using System.Text.Json.Nodes;
using Infra.Platform.Schemas.Cel;

namespace Infra.Platform.Schemas.Tests.Cel;

/// <summary>
/// Values of expressions, from https://github.com/google/cel-spec/blob/master/doc/langdef.md and
/// https://kubernetes.io/docs/reference/using-api/cel.
/// </summary>
public sealed class CelExpressionTests
{
    private static readonly JsonNode Document = JsonNode.Parse(
        """
        {"name":"orders","min":2,"max":5,"share":0.5,"on":true,"none":null,"list":["a","b"],"numbers":[3,1,2],
         "labels":{"team":"a","x-y":"b"},"parts":[{"type":"A"},{"type":"B","size":1}]}
        """)!;

    // Arithmetic and comparison.
    [Theory]
    [InlineData("1 + 2 * 3", "7")]
    [InlineData("(1 + 2) * 3", "9")]
    [InlineData("7 / 2", "3")]
    [InlineData("-7 / 2", "-3")]
    [InlineData("-7 % 3", "-1")]
    [InlineData("7.0 / 2.0", "3.5")]
    [InlineData("0x1F + 1", "32")]
    [InlineData("1e3", "1000")]
    [InlineData(".5 + .5", "1")]
    [InlineData("-9223372036854775808", "-9223372036854775808")]
    [InlineData("2u + 3u", "5")]
    [InlineData("1 == 1.0", "true")]
    [InlineData("1u < 2", "true")]
    [InlineData("9223372036854775807 == 9223372036854775807.0", "true")]
    [InlineData("double('NaN') < 1.0 || double('NaN') == double('NaN')", "false")]
    [InlineData("'a' < 'b' && b'a' < b'b' && false < true", "true")]
    [InlineData("'1' == 1", "false")]
    [InlineData("null == null", "true")]
    [InlineData("!true", "false")]
    [InlineData("!!true", "true")]
    [InlineData("true ? 1 : 2", "1")]
    [InlineData("false ? 1 : true ? 2 : 3", "2")]
    // Errors on one side do not matter where the other side decides.
    [InlineData("false && 1 / 0 == 1", "false")]
    [InlineData("1 / 0 == 1 && false", "false")]
    [InlineData("1 / 0 == 1 || true", "true")]
    [InlineData("[1, 0].exists(x, 1 / x == 1)", "true")]
    [InlineData("[0, 2].all(x, 2 / x == 3)", "false")]
    // Strings.
    [InlineData("'a' + \"b\"", "\"ab\"")]
    [InlineData("r'\\d' == '\\\\d'", "true")]
    [InlineData("'''two\nlines'''.size()", "9")]
    [InlineData("'\\u00e9\\x41\\101\\t'", "\"\\u00E9AA\\t\"")]
    [InlineData("size('\U0001F600')", "1")]
    [InlineData("b'\\xff\\x00'.size()", "2")]
    [InlineData("'orders'.startsWith('or') && 'orders'.endsWith('rs') && 'orders'.contains('der')", "true")]
    [InlineData("'a-B'.upperAscii() + 'a-B'.lowerAscii()", "\"A-Ba-b\"")]
    [InlineData("'a,b,c'.split(',')", "[\"a\",\"b\",\"c\"]")]
    [InlineData("'a,b,c'.split(',', 2)", "[\"a\",\"b,c\"]")]
    [InlineData("['a', 'b'].join('-')", "\"a-b\"")]
    [InlineData("'hello'.indexOf('l') + 'hello'.lastIndexOf('l')", "5")]
    [InlineData("'hello'.substring(1, 3) + 'hello'.charAt(4)", "\"elo\"")]
    [InlineData("'aaa'.replace('a', 'b') + 'aaa'.replace('a', 'b', 2)", "\"bbbbba\"")]
    [InlineData("' a '.trim()", "\"a\"")]
    [InlineData("'a1b22'.find('[0-9]+')", "\"1\"")]
    [InlineData("'a1b22'.findAll('[0-9]+')", "[\"1\",\"22\"]")]
    [InlineData("'abc'.matches('^a.c$') && matches('abc', 'b')", "true")]
    // Lists and maps.
    [InlineData("[1, 2] + [3]", "[1,2,3]")]
    [InlineData("[1, 2,][1]", "2")]
    [InlineData("{'a': 1}['a']", "1")]
    [InlineData("{'a': 1, 'b': 2}.b", "2")]
    [InlineData("{1: 'x'}[1.0]", "\"x\"")]
    [InlineData("2 in [1, 2] && 'team' in self.labels && !('x' in self.list)", "true")]
    [InlineData("[3, 1, 2].isSorted() || [1, 2, 2].isSorted()", "true")]
    [InlineData("self.numbers.sum() + self.numbers.min() + self.numbers.max()", "10")]
    [InlineData("[1, 2, 1].indexOf(1) + [1, 2, 1].lastIndexOf(1) + [1].indexOf(9)", "1")]
    [InlineData(
        "sets.contains([1, 2], [2]) && sets.equivalent([1, 2], [2, 1, 1]) && sets.intersects([1], [1, 5])",
        "true")]
    [InlineData("[1, 2] == [1, 2] && {'a': 1} == {'a': 1.0}", "true")]
    // Macros.
    [InlineData("self.list.all(x, x.size() == 1)", "true")]
    [InlineData("self.parts.exists_one(p, p.type == 'A')", "true")]
    [InlineData("self.parts.filter(p, has(p.size)).map(p, p.type)", "[\"B\"]")]
    [InlineData("self.numbers.map(n, n > 1, n * 10)", "[30,20]")]
    [InlineData("self.labels.all(key, key.size() <= 4)", "true")]
    [InlineData("self.labels['x-y']", "\"b\"")]
    [InlineData("has(self.name) && !has(self.missing) && has(self.none)", "true")]
    [InlineData("[has(self.name), has(self.missing)].filter(x, x == true).size() == 1", "true")]
    // Conversions, types, times, quantities, optionals.
    [InlineData("int('7') + int(2.9) + int(3u)", "12")]
    [InlineData("string(1) + string(1.5) + string(true)", "\"11.5true\"")]
    [InlineData("type(self.min) == int && type(self.share) == double && type(1u) == uint", "true")]
    [InlineData("type(1) == int && type('a') == string && type([]) == list", "true")]
    [InlineData("duration('1h') > duration('59m59s') && duration('1.5h').getMinutes() == 90", "true")]
    [InlineData("string(duration('1m1ms'))", "\"60.001s\"")]
    [InlineData(
        "timestamp('2026-01-02T03:04:05Z').getDayOfMonth() + timestamp('2026-01-02T03:04:05Z').getHours()",
        "4")]
    [InlineData("timestamp('2026-01-02T00:00:00Z') - timestamp('2026-01-01T00:00:00Z') == duration('24h')", "true")]
    [InlineData(
        "quantity('1Gi').isGreaterThan(quantity('1G')) && quantity('500m').compareTo(quantity('0.5')) == 0",
        "true")]
    [InlineData("isQuantity('2k') && !isQuantity('2Q') && quantity('1k').asInteger() == 1000", "true")]
    [InlineData("quantity('1').add(quantity('1')).sub(1).sign()", "1")]
    [InlineData("self.?missing.orValue('x') + self.?name.orValue('x')", "\"xorders\"")]
    [InlineData("self.?missing.inner.hasValue() || self.list[?1].hasValue()", "true")]
    [InlineData("optional.of(2).optMap(x, x + 1).value() + optional.none().orValue(4)", "7")]
    [InlineData("[?optional.none(), ?optional.of(1)] == [1] && {?'a': optional.none()} == {}", "true")]
    // Rules as they stand in schemas.
    [InlineData("!has(self.min) || !has(self.max) || self.min <= self.max", "true")]
    [InlineData("self.on ? self.max > self.min : !has(self.x) // a comment", "true")]
    [InlineData("{\"Auto\":0,\"1.0\":1}[\"1.0\"] <= {\"Auto\":5}[\"Auto\"]", "true")]
    [InlineData("(has(self.min) ? 1 : 0) + (has(self.x) ? 1 : 0) == 1", "true")]
    public void Evaluate_Expression_HasItsValue(string text, string value) =>
        Assert.Equal(value, CelExpression.Parse(text).Evaluate(Self)?.ToJsonString() ?? "null");

    [Theory]
    [InlineData("self.missing", "no such key: missing")]
    [InlineData("self.labels['no']", "no such key: no")]
    [InlineData("self.list[2]", "index out of bounds: 2")]
    [InlineData("self.list[-1]", "index out of bounds: -1")]
    [InlineData("self.name.first", "no such overload")]
    [InlineData("1 + 'a'", "no such overload")]
    [InlineData("1 + 1.0", "no such overload")]
    [InlineData("'a' < 1", "no such overload")]
    [InlineData("1 && true", "no such overload")]
    [InlineData("self.name.size('x')", "no such overload")]
    [InlineData("1 / 0", "division by zero")]
    [InlineData("1 % 0", "modulus by zero")]
    [InlineData("9223372036854775807 + 1", "integer overflow")]
    [InlineData("-(-9223372036854775808)", "integer overflow")]
    [InlineData("int('x')", "type conversion error from 'x' to 'int'")]
    [InlineData("duration('soon')", "type conversion error from 'soon' to 'duration'")]
    [InlineData("'a'.matches('(')", "error parsing regexp: (")]
    [InlineData("'a'.matches('a(?=b)')", "error parsing regexp: a(?=b)")]
    [InlineData("{'a': 1, 'a': 2}", "Failed with repeated key: a")]
    [InlineData("optional.none().value()", "optional.none() dereference")]
    [InlineData("[].min()", "min called on empty list")]
    [InlineData("'abc'.substring(2, 9)", "index out of range: 9")]
    public void Evaluate_WithoutAValue_SaysWhy(string text, string message) => Assert.Equal(
        message, Assert.Throws<CelException>(() => CelExpression.Parse(text).Evaluate(Self)).Message);

    // The first text is recorded; the others have its layout.
    [Theory]
    [InlineData(
        "object.status.(",
        "ERROR: <input>:1:15: Syntax error: no viable alternative at input '.('\n | object.status.(\n"
        + " | ..............^")]
    [InlineData(
        "1 +\n  )",
        ""
        + "ERROR: <input>:2:3: Syntax error: mismatched input ')' expecting an operand\n |   )\n | ..^")]
    [InlineData("1 2", "ERROR: <input>:1:3: Syntax error: mismatched input '2' expecting <EOF>\n | 1 2\n | ..^")]
    [InlineData("'open", "ERROR: <input>:1:1: Syntax error: token recognition error at: ''open'\n | 'open\n | ^")]
    [InlineData(
        "nothing(1)",
        "ERROR: <input>:1:1: undeclared reference to 'nothing' (in container '')\n | nothing(1)\n | ^")]
    [InlineData(
        "self.nothing(1)",
        "ERROR: <input>:1:5: undeclared reference to 'nothing' (in container '')\n | self.nothing(1)\n | ....^")]
    [InlineData("has(1)", "ERROR: <input>:1:1: invalid argument to has() macro\n | has(1)\n | ^")]
    [InlineData("if", "ERROR: <input>:1:1: reserved identifier: if\n | if\n | ^")]
    [InlineData("9223372036854775808", "ERROR: <input>:1:1: invalid int literal\n | 9223372036854775808\n | ^")]
    public void Parse_NoExpression_MarksThePlace(string text, string message) =>
        Assert.Equal(message, Assert.Throws<CelException>(() => CelExpression.Parse(text)).Message);

    [Fact]
    public void Evaluate_UnknownName_MarksThePlace() => Assert.Equal(
        "ERROR: <input>:1:8: undeclared reference to 'other' (in container '')\n | true ? other : 1\n | .......^",
        Assert.Throws<CelException>(() => CelExpression.Parse("true ? other : 1").Evaluate(Self)).Message);

    [Fact]
    public void Names_Always_TellWhatIsRead() =>
        Assert.Equal(
            ["oldSelf", "self"], CelExpression.Parse("self.a == oldSelf.b").Names.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("(", ")")]
    [InlineData("!", "")]
    [InlineData("[", "]")]
    public void Parse_NestedWithoutEnd_IsAnErrorOfTheExpression(string open, string close)
    {
        var text = Repeat(open, 60_000) + "true" + Repeat(close, 60_000);

        Assert.Contains(
            "recursion limit", Assert.Throws<CelException>(() => CelExpression.Parse(text).Evaluate(Self)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_LongChain_IsAnErrorOfTheExpression()
    {
        var chain = CelExpression.Parse("1" + Repeat(" + 1", 100_000));

        Assert.Contains(
            "recursion limit",
            Assert.Throws<CelException>(() => chain.Evaluate(Self)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[1,2,3,4,5,6,7,8,9,0]", "all")]
    public void Evaluate_TooCostly_IsStopped(string list, string macro)
    {
        var nested = Enumerable.Range(0, 8).Aggregate("true", (body, depth) => $"{list}.{macro}(x{depth}, {body})");

        Assert.Equal(
            "operation cancelled: actual cost limit exceeded",
            Assert.Throws<CelException>(() => CelExpression.Parse(nested).Evaluate(Self)).Message);
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static Dictionary<string, JsonNode?> Self => new() { ["self"] = Document };
}
