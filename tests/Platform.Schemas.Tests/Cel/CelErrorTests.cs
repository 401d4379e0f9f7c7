using Infra.Platform.Schemas.Cel;

namespace Infra.Platform.Schemas.Tests.Cel;

/// <summary>What is said of expressions that cannot be read, or have no value.</summary>
public sealed class CelErrorTests
{
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
        message, Failure(text));

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
        Failure("true ? other : 1"));

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

        Assert.Contains("recursion limit", Failure(text), StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_LongChain_IsAnErrorOfTheExpression()
    {
        var chain = "1" + Repeat(" + 1", 100_000);

        Assert.Contains("recursion limit", Failure(chain), StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_TooCostly_IsStopped()
    {
        var nested = Enumerable.Range(0, 8)
            .Aggregate("true", static (body, depth) => $"[1,2,3,4,5,6,7,8,9,0].all(x{depth}, {body})");

        Assert.Equal("operation cancelled: actual cost limit exceeded", Failure(nested));
    }

    private static string Failure(string text) =>
        Assert.Throws<CelException>(() => CelExpression.Parse(text).Evaluate(CelSample.Bindings)).Message;

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
