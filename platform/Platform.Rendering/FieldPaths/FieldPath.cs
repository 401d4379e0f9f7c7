using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Infra.Platform.Rendering.FieldPaths;

/// <summary>One step of a field path: a name in an object, or a place in a list.</summary>
/// <param name="Field">The name; null for a place.</param>
/// <param name="Index">The place from 0; without meaning for a name.</param>
internal readonly record struct Segment(string? Field, uint Index)
{
    public bool IsWildcard => Field == "*";
}

/// <summary>A path into a document, such as <c>spec.rules[0].labels[a.b/c]</c>.</summary>
/// <remarks>As crossplane-runtime's package fieldpath reads and prints it.</remarks>
internal sealed class FieldPath(IReadOnlyList<Segment> segments)
{
    private static readonly ConcurrentDictionary<string, FieldPath> Known = new(StringComparer.Ordinal);

    public IReadOnlyList<Segment> Segments => segments;

    public bool HasWildcards => segments.Any(segment => segment.IsWildcard);

    /// <summary>Reads a path, once per process: Compositions use the same ones for every composite.</summary>
    /// <exception cref="FieldPathException">The text is no path.</exception>
    public static FieldPath Parse(string text)
    {
        try
        {
            return Known.GetOrAdd(text, static unknown => new FieldPath(PathSyntax.Read(unknown)));
        }
        catch (FormatException broken)
        {
            throw new FieldPathException($"cannot parse path \"{text}\": {broken.Message}");
        }
    }

    public override string ToString() => Text(segments, segments.Count);

    /// <summary>The first so many segments, as messages name them.</summary>
    public string Upto(int count) => Text(segments, count);

    private static string Text(IReadOnlyList<Segment> segments, int count)
    {
        var text = new StringBuilder();
        foreach (var segment in segments.Take(count))
        {
            if (segment.Field is null)
            {
                text.Append(CultureInfo.InvariantCulture, $"[{segment.Index}]");
            }
            else if (segment.IsWildcard || segment.Field.Contains('.', StringComparison.Ordinal))
            {
                text.Append(CultureInfo.InvariantCulture, $"[{segment.Field}]");
            }
            else
            {
                text.Append(text.Length == 0 ? "" : ".").Append(segment.Field);
            }
        }

        return text.ToString();
    }
}
