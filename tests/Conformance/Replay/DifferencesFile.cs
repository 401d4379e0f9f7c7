namespace Infra.Conformance;

/// <summary>
/// The differences that are known, with reasons: a line each of scenario, step, aspect, expected, got and reason. Lines
/// whose scenario is <c>*</c> are rules for deliberate differences: the aspect begins so, expected and got contain it.
/// </summary>
internal sealed class DifferencesFile(string path)
{
    private readonly List<string[]> lines = !File.Exists(path) ? [] : [.. File.ReadAllLines(path)
        .Where(static line => line.Length > 0 && !line.StartsWith('#'))
        .Select(static line => line.Split('\t'))];

    /// <summary>The rules.</summary>
    public IReadOnlyList<string[]> Rules => [.. lines.Where(static line => line[0] == "*")];

    /// <summary>The entries of single steps.</summary>
    public IReadOnlyList<string[]> Entries => [.. lines.Where(static line => line[0] != "*")];

    /// <summary>Whether what an entry says depends on timing, and may be absent.</summary>
    public static bool IsTiming(string[] entry) => entry[5].StartsWith("timing: ", StringComparison.Ordinal);

    /// <summary>Whether a difference is covered by a rule.</summary>
    public bool IsRule(Difference difference) => Rules.Any(rule =>
        difference.Aspect.StartsWith(rule[2], StringComparison.Ordinal)
        && difference.Expected.Contains(rule[3], StringComparison.Ordinal)
        && difference.Got.Contains(rule[4], StringComparison.Ordinal));

    /// <summary>The key of a difference of a step.</summary>
    public static string Key(StepOutcome outcome, Difference difference) =>
        string.Join('\t', outcome.Scenario, outcome.Step, difference.Aspect, difference.Expected, difference.Got);

    /// <summary>Writes the differences of a run, with the reasons that were known.</summary>
    public void Write(IReadOnlyCollection<StepOutcome> outcomes)
    {
        var played = outcomes.Select(static outcome => outcome.Scenario).ToHashSet(StringComparer.Ordinal);
        var kept = Entries.Where(entry => !played.Contains(entry[0]))
            .Select(static entry => string.Join('\t', entry));
        var reasons = Entries.ToLookup(static entry => string.Join('\t', entry[..5]), static entry => entry[5]);
        var entries = outcomes.SelectMany(outcome => outcome.Differences
            .Where(difference => !IsRule(difference))
            .Select(difference => Key(outcome, difference))
            .Distinct(StringComparer.Ordinal)
            .Select(key => $"{key}\t{reasons[key].FirstOrDefault("")}"));
        var rules = Rules.Select(static rule => string.Join('\t', rule));
        File.WriteAllLines(path, [.. Head(), .. rules, .. kept.Union(entries).Order(StringComparer.Ordinal)]);
    }

    private IEnumerable<string> Head() =>
        File.Exists(path) ? File.ReadLines(path).TakeWhile(static line => line.StartsWith('#')) : [];
}
