using System.Text.Json.Nodes;

namespace Infra.Platform.Schemas.Cel;

/// <summary>An expression of the Common Expression Language: what rules in schemas and readiness rules are.</summary>
/// <remarks>
/// The language is https://github.com/google/cel-spec with the functions that Kubernetes adds
/// (https://kubernetes.io/docs/reference/using-api/cel). Types are checked when a rule is evaluated, not before;
/// names and fields also by <see cref="Unknown"/>.
/// </remarks>
public sealed class CelExpression
{
    private readonly CelNode root;

    private CelExpression(string text, CelNode root, IReadOnlySet<string> names)
    {
        (Text, this.root, Names) = (text, root, names);
    }

    /// <summary>As it was written.</summary>
    public string Text { get; }

    /// <summary>The names it reads, as <c>self</c> and <c>oldSelf</c>, those of its own variables included.</summary>
    public IReadOnlySet<string> Names { get; }

    /// <summary>Reads an expression.</summary>
    /// <exception cref="CelException">It is none; the message has line, column and a mark.</exception>
    public static CelExpression Parse(string text)
    {
        var parser = new CelParser(text);
        return new(text, parser.Parse(), parser.Names);
    }

    /// <summary>The value of the expression, as JSON; integers are long, other numbers double.</summary>
    /// <param name="bindings">What the names stand for.</param>
    /// <exception cref="CelException">It has no value for these bindings.</exception>
    public JsonNode? Evaluate(IReadOnlyDictionary<string, JsonNode?> bindings) => CelJson.Write(Value(Read(bindings)));

    /// <summary>Whether the expression holds.</summary>
    /// <param name="bindings">What the names stand for.</param>
    /// <exception cref="CelException">It has no value for these bindings, or one that is neither true nor false.
    /// </exception>
    public bool Holds(IReadOnlyDictionary<string, JsonNode?> bindings) => Value(Read(bindings)) is bool truth
        ? truth
        : throw new CelException("the expression is neither true nor false");

    /// <summary>Names that stand for nothing, and fields that their schema does not have, whether or not an evaluation
    /// would come to them: what an optional field would hide.</summary>
    /// <param name="names">What the names stand for; null where anything is possible.</param>
    public IReadOnlyList<string> Unknown(IReadOnlyDictionary<string, StructuralSchema?> names)
    {
        var shapes = new CelShapes(names);
        root.Shape(shapes);
        return shapes.Unknown;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    internal object? Value(IReadOnlyDictionary<string, object?> bindings) => root.In(new CelScope(bindings));

    private static Dictionary<string, object?> Read(IReadOnlyDictionary<string, JsonNode?> bindings) =>
        bindings.ToDictionary(
            static binding => binding.Key, static binding => CelJson.Read(binding.Value), StringComparer.Ordinal);
}
