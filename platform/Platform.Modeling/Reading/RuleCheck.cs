using System.Text.RegularExpressions;

namespace Infra.Platform.Modeling.Reading;

/// <summary>What is wrong with the rules of a record: names that are not there, and rules that the API server would not
/// accept or never run.</summary>
internal sealed partial class RuleCheck(Mistakes mistakes)
{
    public void Of(ObjectType type, string where) => Object(type, where, Place.Top);

    private void Object(ObjectType type, string where, Place place)
    {
        Rules(type.Rules, type, where, place);
        foreach (var property in type.Properties)
        {
            var below = $"{where}.{property.Member}";
            Rules(property.Rules, property.Type, below, place);
            Below(property.Type, below, place);
        }
    }

    private void Below(ApiType type, string where, Place place)
    {
        switch (type)
        {
            case ObjectType record:
                Object(record, where, place);
                break;
            case ListType list:
                Below(list.Element, where, place with
                {
                    Correlated = place.Correlated && list.Keys.Count > 0,
                    Bounded = place.Bounded && list.MaxItems is not null,
                });
                break;
            case MapType map:
                Below(map.Value, where, place with { Bounded = place.Bounded && map.MaxProperties is not null });
                break;
        }
    }

    private void Rules(IReadOnlyList<ApiRule> rules, ApiType type, string where, Place place)
    {
        foreach (var rule in rules)
        {
            Names(rule, type, where);
            Shape(rule, where);
            if (!place.Correlated && OldSelf().IsMatch(rule.Expression))
            {
                mistakes.Add(
                    where,
                    $"rule {rule.Expression} compares with the old value inside a list, where the API server "
                        + "cannot tell which element was which; add [KeyedBy] to the list");
            }

            if (!place.Bounded)
            {
                mistakes.Add(
                    where,
                    $"rule {rule.Expression} would run for each element of a list or map without bound, "
                        + "which the API server refuses as too costly; add [Count]");
            }
        }
    }

    private void Shape(ApiRule rule, string where)
    {
        var code = Literal().Replace(rule.Expression, "");
        var broken = code.AsSpan().ContainsAny('\'', '"') || Unbalanced(code, '(', ')') || Unbalanced(code, '[', ']');
        if (broken || string.IsNullOrWhiteSpace(code))
        {
            mistakes.Add(where, $"rule {rule.Expression} is not CEL: quotes or brackets do not match");
        }

        if (string.IsNullOrWhiteSpace(rule.Message) || rule.Message.Contains('\n'))
        {
            mistakes.Add(where, $"rule {rule.Expression} has no message of one line; say what the user should write");
        }
    }

    private static bool Unbalanced(string code, char open, char close) =>
        code.Count(c => c == open) != code.Count(c => c == close);

    private void Names(ApiRule rule, ApiType type, string where)
    {
        foreach (Match match in Path().Matches(Literal().Replace(rule.Expression, "''")))
        {
            var current = type;
            foreach (var capture in match.Groups["name"].Captures.Select(static capture => capture.Value))
            {
                if (current is not ObjectType record)
                {
                    break;
                }

                current = record.Properties.FirstOrDefault(p => ReservedNames.Cel(p.JsonName) == capture)?.Type;
                if (current is null)
                {
                    var names = string.Join(", ", record.Properties.Select(static property => property.JsonName));
                    mistakes.Add(
                        where,
                        $"rule {rule.Expression} names {capture}, which is not there; there are {names}");
                }
            }
        }
    }

    /// <summary>Where a rule stands: whether the API server can find the old value, and whether it knows how often the
    /// rule can run.</summary>
    private sealed record Place(bool Correlated, bool Bounded)
    {
        public static Place Top { get; } = new(Correlated: true, Bounded: true);
    }

    [GeneratedRegex("""'(?:[^'\\]|\\.)*'|["](?:[^"\\]|\\.)*["]""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\boldSelf\b")]
    private static partial Regex OldSelf();

    [GeneratedRegex(@"\b(?:self|oldSelf)(?:\.\??(?<name>[a-zA-Z_][a-zA-Z0-9_]*)(?!\s*\(|[a-zA-Z0-9_]))+")]
    private static partial Regex Path();
}
