using Infra.Testing;
using Xunit;
using Xunit.Abstractions;

namespace Infra.Conformance;

/// <summary>Every recorded command, played against this engine: equal, or listed with the reason.</summary>
public sealed class RecordedPulumiTests(ITestOutputHelper output)
{
    private static readonly HashSet<string> WithoutSteps = new(StringComparer.Ordinal) { "08-automation", "10-scale" };

    [NeedsFact(TestData.RecordedPulumi)]
    public async Task RecordedPulumi_EveryStep_IsEqualOrListed()
    {
        var file = new DifferencesFile(Repository.PathOf("tests", "Conformance", "Differences.tsv"));
        var outcomes = await PlayAllAsync();
        Assert.NotEmpty(outcomes);
        Print(outcomes, file);
        if (Environment.GetEnvironmentVariable("ACCEPT") == "1")
        {
            file.Write(outcomes);
        }

        Assert.True(file.Rules.Count <= 10, "more than ten rules");
        Assert.All(file.Entries, static entry => Assert.True(
            entry is [_, _, _, _, _, { Length: > 0 }], "an entry without a reason: " + string.Join(" | ", entry)));
        var known = file.Entries.Select(static entry => string.Join('\t', entry[..5]))
            .ToHashSet(StringComparer.Ordinal);
        var found = outcomes.SelectMany(outcome => outcome.Differences
            .Where(difference => !file.IsRule(difference))
            .Select(difference => DifferencesFile.Key(outcome, difference))).ToHashSet(StringComparer.Ordinal);
        var played = outcomes.Select(static outcome => outcome.Scenario).ToHashSet(StringComparer.Ordinal);
        var lasting = file.Entries.Where(static entry => !DifferencesFile.IsTiming(entry))
            .Select(static entry => string.Join('\t', entry[..5]));
        var stale = lasting.Where(key => played.Contains(key.Split('\t')[0])).Except(found, StringComparer.Ordinal);
        var problems = found.Except(known, StringComparer.Ordinal).Select(static key => "not listed: " + key)
            .Concat(stale.Select(static key => "listed, but does not differ any more: " + key)).ToList();
        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    private static async Task<List<StepOutcome>> PlayAllAsync()
    {
        var folders = Directory.GetDirectories(TestData.Folder(TestData.RecordedPulumi)!)
            .Where(static folder => IsWanted(Path.GetFileName(folder)))
            .Order(StringComparer.Ordinal).ToList();
        var results = new IReadOnlyList<StepOutcome>[folders.Count];
        await Parallel.ForAsync(0, folders.Count, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (i, _) =>
        {
            using var replay = new ScenarioReplay(folders[i]);
            results[i] = await replay.PlayAsync();
        });
        return [.. results.SelectMany(static result => result)];
    }

    // All of them, or those whose names begin as is asked for.
    private static bool IsWanted(string scenario) => !WithoutSteps.Contains(scenario)
        && scenario.StartsWith(Environment.GetEnvironmentVariable("INFRA_SCENARIO") ?? "", StringComparison.Ordinal);

    private void Print(List<StepOutcome> outcomes, DifferencesFile file)
    {
        foreach (var scenario in outcomes.GroupBy(static outcome => outcome.Scenario)
            .Append(outcomes.GroupBy(static _ => "all").Single()))
        {
            var unplayable = scenario.Count(static outcome => outcome.NotPlayable is not null);
            var equal = scenario.Count(outcome => outcome.NotPlayable is null && outcome.Differences.All(file.IsRule));
            foreach (var outcome in scenario.Where(
                outcome => outcome.NotPlayable is not null && scenario.Key is not "all"))
            {
                output.WriteLine($"{outcome.Scenario} {outcome.Step} is not playable: {outcome.NotPlayable}");
            }

            var different = scenario.Count() - equal - unplayable;
            output.WriteLine($"{scenario.Key}: {equal} equal, {different} different, {unplayable} not playable");
        }
    }
}
