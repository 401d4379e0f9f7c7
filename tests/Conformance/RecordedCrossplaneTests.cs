using Infra.Conformance.Crossplane;
using Infra.Testing;

namespace Infra.Conformance;

/// <summary>Every recorded run of the real renderer, played again: documents, results, context, exit code,
/// messages.</summary>
public sealed class RecordedCrossplaneTests
{
    [NeedsFact(TestData.RecordedCrossplane)]
    public void RecordedCrossplane_EveryVector_IsEqualOrListed()
    {
        var listed = Listed();
        var vectors = CrossplaneVector.All(TestData.Folder(TestData.RecordedCrossplane)!).ToList();
        var differences = vectors.SelectMany(CrossplaneComparison.Of).ToList();

        var unlisted = differences.Where(one => !listed.Contains((one.Vector, one.Aspect))).ToList();
        var stale = listed.Where(line => vectors.Any(vector => vector.Name == line.Vector)
            && !differences.Any(one => (one.Vector, one.Aspect) == line)).ToList();
        Console.WriteLine($"Crossplane: {vectors.Count - differences.Count} of {vectors.Count} equal, "
            + $"{differences.Count - unlisted.Count} listed");
        Assert.True(vectors.Count > 0, "the index names no vector of the renderer");
        Assert.True(unlisted.Count == 0, $"{unlisted.Count} differences:\n" + string.Join('\n', unlisted));
        Assert.True(stale.Count == 0, "no longer different:\n" + string.Join('\n', stale));
    }

    private static HashSet<(string Vector, string Aspect)> Listed()
    {
        var file = Path.Combine(Repository.Root, "tests", "Conformance", "CrossplaneDifferences.tsv");
        var lines = File.ReadLines(file).Where(static line => line.Length > 0 && line[0] != '#')
            .Select(static line => line.Split('\t')).ToList();
        Assert.All(
            lines, static columns => Assert.True(columns is [_, _, { Length: > 0 }], string.Join('\t', columns)));
        return [.. lines.Select(static columns => (columns[0], columns[1]))];
    }
}
