using System.Text.Json.Nodes;
using Infra.Platform.Schemas.Cel;

namespace Infra.Platform.Schemas.Tests.Cel;

/// <summary>Whatever is written, an expression has a value or an error of its own.</summary>
public sealed class RandomExpressionTests
{
    private const int Seeds = 20_000;

    private static readonly string[] Leaves =
    [
        "self", "self.a", "self.list", "self.map", "self.none", "self.?b", "1", "0", "-1", "9223372036854775807", "2u",
        "1.5", "1e300", "true", "false", "null", "'a'", "'(b'", "b'\\xff'", "r'\\d'", "[]", "{}", "x", "int", "type",
        "'1h'", "'2026-01-02T03:04:05Z'", "'8Gi'", "'\U0001F600'",
    ];

    private static readonly string[] Signs =
        ["+", "-", "*", "/", "%", "==", "!=", "<", "<=", ">", ">=", "&&", "||", "in"];

    private static readonly string[] Functions =
    [
        "size", "int", "uint", "double", "bool", "string", "bytes", "duration", "timestamp", "dyn", "type", "quantity",
        "isQuantity", "optional.of", "optional.ofNonZeroValue",
    ];

    private static readonly string[] Members =
    [
        "size()", "contains('a')", "matches('a+')", "split('')", "split('a', 1)", "join()", "trim()", "charAt(0)",
        "substring(1)", "indexOf('a', 1)", "lastIndexOf('b')", "replace('', 'x')", "find('.')", "findAll('.', 2)",
        "isSorted()", "sum()", "min()", "max()", "value()", "hasValue()", "orValue(1)", "getHours()", "asInteger()",
        "isGreaterThan(1)", "add(1)", "upperAscii()",
    ];

    [Fact]
    public void Evaluate_RandomExpression_HasAValueOrAnErrorOfItsOwn()
    {
        var (values, errors) = (0, 0);
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var text = Expression(new Random(seed), depth: 4);
            try
            {
                CelExpression.Parse(text).Evaluate(Bindings());
                values++;
            }
            catch (CelException)
            {
                errors++;
            }
            catch (Exception exception)
            {
                Assert.Fail($"seed {seed}: {text}\n{exception}");
            }
        }

        Assert.True(values > Seeds / 100 && errors > Seeds / 100, $"{values} values, {errors} errors");
    }

    [Fact]
    public void Parse_RandomText_IsAnExpressionOrAnErrorOfItsOwn()
    {
        const string Signs = "ab1.0'\"\\\n()[]{}?:,&|=!<>+-*/%_urx \U0001F600";
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var dice = new Random(seed);
            var text = string.Concat(Enumerable.Range(0, dice.Next(12)).Select(_ => Signs[dice.Next(Signs.Length)]));
            try
            {
                CelExpression.Parse(text).Evaluate(Bindings());
            }
            catch (CelException)
            {
                // That is what may happen.
            }
            catch (Exception exception)
            {
                Assert.Fail($"seed {seed}: {text}\n{exception}");
            }
        }
    }

    private static string Expression(Random dice, int depth)
    {
        string Next() => Expression(dice, depth - 1);
        return depth == 0 || dice.Next(6) == 0 ? Leaves[dice.Next(Leaves.Length)] : dice.Next(9) switch
        {
            0 => $"({Next()} {Sign(dice)} {Next()})",
            1 => $"({Next()} ? {Next()} : {Next()})",
            2 => $"{Functions[dice.Next(Functions.Length)]}({Next()})",
            3 => $"{Next()}.{Members[dice.Next(Members.Length)]}",
            4 => $"{Next()}.{Macro(dice)}(x, {Next()})",
            5 => $"{Next()}[{(dice.Next(4) == 0 ? "?" : "")}{Next()}]",
            6 => $"[{Next()}, {Next()}]",
            7 => $"{{{Next()}: {Next()}}}",
            _ => $"{(dice.Next(2) == 0 ? "!" : "-")}({Next()})",
        };
    }

    private static string Sign(Random dice) => Signs[dice.Next(Signs.Length)];

    private static string Macro(Random dice) =>
        new[] { "all", "exists", "exists_one", "map", "filter", "optMap", "optFlatMap" }[dice.Next(7)];

    private static Dictionary<string, JsonNode?> Bindings() => new()
    {
        ["self"] = JsonNode.Parse("""{"a":"text","list":[3,"b",null,{"c":1}],"map":{"k":1.5},"none":null}"""),
    };
}
