namespace Infra.Conformance;

/// <summary>One place where a step of ours is not what was recorded.</summary>
/// <param name="Aspect">What differs: <c>exit</c>, <c>output</c>, <c>state URN</c>, …</param>
/// <param name="Expected">What was recorded, an excerpt.</param>
/// <param name="Got">What ours was, an excerpt.</param>
internal sealed record Difference(string Aspect, string Expected, string Got)
{
    private const int Longest = 160;

    /// <summary>A difference with excerpts that fit on a line.</summary>
    public static Difference Of(string aspect, string expected, string got) =>
        new(aspect, Excerpt(expected), Excerpt(got));

    private static string Excerpt(string text)
    {
        text = text.Replace("\n", "\\n", StringComparison.Ordinal).Replace('\t', ' ').Trim();
        return text.Length <= Longest ? text : text[..Longest] + "…";
    }
}
