namespace Infra.Engine.Host.Simulation;

/// <summary>What a person may have meant.</summary>
internal static class NearNames
{
    /// <summary>Up to three names that differ little from this one, the nearest first.</summary>
    public static IReadOnlyList<string> Of(string name, IEnumerable<string> names) =>
        Nearest(name, names, Math.Max(2, (name.Length - name.LastIndexOf(':') - 1) / 4));

    /// <summary>Up to three names that differ in at most so many letters, the nearest first.</summary>
    public static IReadOnlyList<string> Nearest(string name, IEnumerable<string> names, int most) =>
    [
        .. names.Select(candidate => (candidate, distance: Distance(name, candidate)))
            .Where(it => it.distance <= most)
            .OrderBy(static it => it.distance)
            .Take(3)
            .Select(static it => it.candidate),
    ];

    // The number of letters to add, drop or change.
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
