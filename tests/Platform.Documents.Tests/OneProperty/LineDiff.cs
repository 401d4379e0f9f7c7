using System.Text;

namespace Infra.Platform.Documents.Tests.OneProperty;

/// <summary>What differs between two texts, line by line, with the line before each difference.</summary>
internal static class LineDiff
{
    public static string Of(string before, string after)
    {
        var (old, now) = (before.Split('\n'), after.Split('\n'));
        var common = CommonLengths(old, now);
        var text = new StringBuilder();
        var lastShown = -1;
        for (int i = 0, j = 0; i < old.Length || j < now.Length;)
        {
            if (i < old.Length && j < now.Length && old[i] == now[j])
            {
                (i, j) = (i + 1, j + 1);
                continue;
            }

            if (i > 0 && lastShown != i - 1)
            {
                text.Append("  ").Append(old[i - 1]).Append('\n');
            }

            var isRemoved = j == now.Length || (i < old.Length && common[i + 1, j] >= common[i, j + 1]);
            text.Append(isRemoved ? "- " : "+ ").Append(isRemoved ? old[i] : now[j]).Append('\n');
            (i, j) = isRemoved ? (i + 1, j) : (i, j + 1);
            lastShown = i - 1;
        }

        return text.ToString();
    }

    /// <summary>How many lines the ends of both texts have in common, from each pair of lines on.</summary>
    private static int[,] CommonLengths(string[] old, string[] now)
    {
        var lengths = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = old[i] == now[j]
                    ? lengths[i + 1, j + 1] + 1
                    : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        return lengths;
    }
}
