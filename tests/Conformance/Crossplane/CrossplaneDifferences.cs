using System.Text.Json.Nodes;
using Infra.Platform.Yaml;

namespace Infra.Conformance.Crossplane;

/// <summary>Where an answer of ours differs from the recorded one.</summary>
internal sealed record CrossplaneDifference(string Vector, string Aspect, string Expected, string Got)
{
    public override string ToString() => $"{Vector}\t{Aspect}\n    expected {Expected}\n    got      {Got}";
}

/// <summary>Compares answers: exit code, messages, and documents in their order.</summary>
internal static class CrossplaneComparison
{
    public static IEnumerable<CrossplaneDifference> Of(CrossplaneVector vector)
    {
        var got = vector.Play();
        if (vector.IsCrash)
        {
            return CrashDifferences(vector, got);
        }

        if (got.ExitCode != vector.ExitCode)
        {
            return [new(vector.Name, "exit code", $"{vector.ExitCode} {vector.Error}", $"{got.ExitCode} {got.Error}")];
        }

        if (got.Error != vector.Error)
        {
            return [new(vector.Name, "message", vector.Error, got.Error)];
        }

        return DocumentDifferences(vector, got.Output);
    }

    /// <summary>The real function ended without a word; a mistake that ours names is the difference we want.</summary>
    private static IEnumerable<CrossplaneDifference> CrashDifferences(CrossplaneVector vector, CrossplaneAnswer got) =>
        got.ExitCode == 1 && got.Error.Contains("the real function ends here", StringComparison.Ordinal)
            ? [new(vector.Name, "named mistake", vector.Error, got.Error)]
            : [new(vector.Name, "unnamed mistake", vector.Error, $"{got.ExitCode} {got.Error}")];

    private static IEnumerable<CrossplaneDifference> DocumentDifferences(CrossplaneVector vector, string output)
    {
        if (output == vector.Output)
        {
            yield break;
        }

        var (wanted, given) = (Documents(vector.Output), Documents(output));
        for (var i = 0; i < Math.Max(wanted.Count, given.Count); i++)
        {
            var (one, other) = (wanted.ElementAtOrDefault(i), given.ElementAtOrDefault(i));
            if (!JsonNode.DeepEquals(one, other))
            {
                var (line, gotLine) = FirstLines(one, other);
                yield return new(vector.Name, $"document {i}", line, gotLine);
                yield break;
            }
        }

        yield return new(vector.Name, "text", "the same text", "the same documents in another text");
    }

    private static (string Expected, string Got) FirstLines(JsonNode? one, JsonNode? other)
    {
        var wanted = YamlText.WriteCanonical(one).Split('\n');
        var given = YamlText.WriteCanonical(other).Split('\n');
        var at = wanted.Zip(given).TakeWhile(static pair => pair.First == pair.Second).Count();
        return (Around(wanted, at), Around(given, at));
    }

    private static string Around(string[] lines, int at) =>
        string.Join(" ⏎ ", lines.Skip(Math.Max(0, at - 1)).Take(4).Select(static line => line.Trim()));

    private static List<JsonNode?> Documents(string text) =>
        [.. YamlFile.Read(text, "documents").Select(static one => one.Root)];
}
