using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Infra.Platform.Schemas;

/// <summary>Says of a rule that does not hold which values it is about.</summary>
internal static partial class RuleAdvice
{
    public static (string Got, string Allowed, string Fix) Of(SchemaProblem problem)
    {
        var rule = problem.Wanted!.GetValue<string>().Trim();
        var fields = problem.Got is JsonObject map ? Fields(rule, map) : [];
        var got = fields.Count > 0
            ? string.Join(", ", fields)
            : Shown.Value(problem.Got) + (problem.Old is null ? "" : $" instead of {Shown.Value(problem.Old)}");
        return problem.Old is null or JsonObject
            ? (got, $"what satisfies {rule}", problem.Detail!)
            : (got, problem.Detail!, $"go back to {Shown.Plain(problem.Old)}, or make a new object");
    }

    private static List<string> Fields(string rule, JsonObject map) => [.. Mentioned().Matches(rule)
        .Select(static match => match.Groups["name"].Value)
        .Distinct(StringComparer.Ordinal)
        .Select(name => map.ContainsKey(name) ? $"{name} {Shown.Value(map[name])}" : $"no {name}")];

    [GeneratedRegex(@"\bself\.(?<name>\w+)")]
    private static partial Regex Mentioned();
}
