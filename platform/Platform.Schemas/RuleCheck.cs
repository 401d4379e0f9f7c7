using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Infra.Platform.Schemas.Cel;

namespace Infra.Platform.Schemas;

/// <summary>The rules of a schema over a value, what is below it, and the change from what was there.</summary>
internal sealed class RuleCheck(List<SchemaProblem> problems)
{
    private static readonly ConcurrentDictionary<string, (CelExpression? Expression, string? Error)> Parsed =
        new(StringComparer.Ordinal);

    public void Check(JsonNode? node, JsonNode? old, StructuralSchema schema, string path)
    {
        if (node is null)
        {
            return;
        }

        foreach (var rule in schema.Rules)
        {
            Evaluate(rule, new(problems, node, schema, path), old);
        }

        if (node is JsonObject map)
        {
            foreach (var (name, value) in map)
            {
                if ((schema.Property(name) ?? schema.AdditionalProperties) is { } below)
                {
                    Check(value, (old as JsonObject)?[name], below, FieldPath.Child(path, name));
                }
            }
        }
        else if (node is JsonArray list && schema.Items is { } items)
        {
            for (var i = 0; i < list.Count; i++)
            {
                Check(list[i], Former(list[i], old, schema), items, FieldPath.Item(path, i));
            }
        }
    }

    // Only elements with keys of their own can be told to be the same after a change.
    private static JsonNode? Former(JsonNode? element, JsonNode? old, StructuralSchema schema) =>
        ListKey.Keys(element, schema) is { } keys
            ? (old as JsonArray)?.FirstOrDefault(other => JsonNode.DeepEquals(ListKey.Keys(other, schema), keys))
            : null;

    private static void Evaluate(ValidationRule rule, CheckedValue place, JsonNode? old)
    {
        var (expression, error) = Parsed.GetOrAdd(rule.Expression, Parse);
        if (expression is null)
        {
            Report(place, SchemaFault.BrokenRule, $"compilation failed: {error}");
            return;
        }

        var isTransition = expression.Names.Contains("oldSelf");
        if (isTransition && old is null && !rule.OptionalOldSelf)
        {
            return;
        }

        try
        {
            var bindings = Bindings(rule, place, old);
            if (expression.Value(bindings) is not true)
            {
                place.Problems.Add(Broken(rule, place, bindings) with { Old = isTransition ? old?.DeepClone() : null });
            }
        }
        catch (CelException exception)
        {
            Report(place, SchemaFault.BrokenRule, Failure(exception.Message, rule));
        }
    }

    private static (CelExpression? Expression, string? Error) Parse(string text)
    {
        try
        {
            return (CelExpression.Parse(text), null);
        }
        catch (CelException exception)
        {
            return (null, exception.Message);
        }
    }

    private static Dictionary<string, object?> Bindings(ValidationRule rule, CheckedValue place, JsonNode? old)
    {
        var former = old is null ? null : CelTyped.Read(old, place.Schema);
        return new(StringComparer.Ordinal)
        {
            ["self"] = CelTyped.Read(place.Node, place.Schema),
            ["oldSelf"] = !rule.OptionalOldSelf ? former : old is null ? CelOptional.None : CelOptional.Of(former),
        };
    }

    private static SchemaProblem Broken(
        ValidationRule rule, CheckedValue place, Dictionary<string, object?> bindings) =>
        new(SchemaFault.Rule, $"{place.Path}{rule.FieldPath}".TrimStart('.'))
        {
            Detail = ComputedMessage(rule, bindings)
                ?? rule.Message?.Trim()
                ?? $"failed rule: {rule.Expression.Trim()}",
            Got = place.Node?.DeepClone(),
            Wanted = rule.Expression,
        };

    // A message that cannot be computed is replaced by the fixed one.
    private static string? ComputedMessage(ValidationRule rule, Dictionary<string, object?> bindings)
    {
        try
        {
            return rule.MessageExpression is { } text && Parsed.GetOrAdd(text, Parse).Expression is { } expression
                && expression.Value(bindings) is string message && message.Trim() is { Length: > 0 } trimmed
                && !trimmed.Contains('\n', StringComparison.Ordinal)
                ? trimmed
                : null;
        }
        catch (CelException)
        {
            return null;
        }
    }

    private static string Failure(string error, ValidationRule rule)
    {
        var name = rule.Message?.Trim() ?? rule.Expression.Trim();
        return error.StartsWith("no such overload", StringComparison.Ordinal)
            ? $"'{error}': call arguments did not match a supported operator, function or macro signature for rule: "
                + name
            : $"{error} evaluating rule: {name}";
    }

    private static void Report(CheckedValue place, SchemaFault fault, string detail) =>
        place.Problems.Add(new(fault, place.Path) { Detail = detail, Got = place.Node?.DeepClone() });
}
