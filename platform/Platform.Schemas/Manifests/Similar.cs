namespace Infra.Platform.Schemas;

/// <summary>Finds what somebody meant to write.</summary>
internal static class Similar
{
    private const int Near = 2;

    /// <summary>The name that is the same but for case, or at most two letters away; null when none is.</summary>
    public static string? To(string written, IReadOnlyCollection<string> names) =>
        names.FirstOrDefault(name => string.Equals(name, written, StringComparison.OrdinalIgnoreCase))
        ?? names.Select(name => (name, Distance: Distance(written, name)))
            .Where(pair => pair.Distance <= Math.Min(Near, pair.name.Length / 2))
            .OrderBy(static pair => pair.Distance)
            .Select(static pair => pair.name)
            .FirstOrDefault();

    // Letters to change, add or drop: https://en.wikipedia.org/wiki/Levenshtein_distance.
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var changed = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
