using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Infra.Engine;

/// <summary>One step of a path: a key, an index, or (both null) anything.</summary>
internal readonly record struct PathSegment(string? Key, int? Index)
{
    public bool IsWildcard => Key is null && Index is null;

    public bool Covers(PathSegment other) => IsWildcard || this == other;
}

/// <summary>Where in a value: <c>a.b[0]["key with ."].*</c>.</summary>
internal sealed partial class PropertyPath
{
    private static readonly PathSegment Wildcard = new(null, null);

    private PropertyPath(ImmutableArray<PathSegment> segments)
    {
        Segments = segments;
    }

    public ImmutableArray<PathSegment> Segments { get; }

    /// <summary>Reads a path; null when the text is none.</summary>
    public static PropertyPath? TryParse(string text)
    {
        var segments = ImmutableArray.CreateBuilder<PathSegment>();
        var end = 0;
        for (var part = Part().Match(text); part.Success; part = part.NextMatch())
        {
            end = part.Index + part.Length;
            var (name, quoted, index) = (part.Groups["name"], part.Groups["quoted"], part.Groups["index"]);
            if (quoted.Success)
            {
                segments.Add(new PathSegment(Escape().Replace(quoted.Value, "$1"), null));
            }
            else if (name.Success && (segments.Count == 0) == (part.Value[0] == '.'))
            {
                return null;
            }
            else
            {
                var (key, place) = (name.Value, index.Value);
                segments.Add(key is "*" || place is "*" ? Wildcard
                    : name.Success ? new PathSegment(key, null)
                    : new PathSegment(null, int.Parse(place, CultureInfo.InvariantCulture)));
            }
        }

        return end == 0 || end < text.Length ? null : new PropertyPath(segments.ToImmutable());
    }

    /// <summary>Whether the other path is this one or below it.</summary>
    public bool Contains(PropertyPath other)
    {
        if (other.Segments.Length < Segments.Length)
        {
            return false;
        }

        for (var i = 0; i < Segments.Length; i++)
        {
            if (!Segments[i].Covers(other.Segments[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The value there, looking through secrets; null when there is none.</summary>
    public PropertyValue? Find(PropertyMap root)
    {
        PropertyValue? value = new PropertyValue.Map(root);
        foreach (var segment in Segments)
        {
            value = (value is PropertyValue.Secret secret ? secret.Value : value) switch
            {
                PropertyValue.Map map when segment.Key is { } key => map.Properties[key],
                PropertyValue.List list when segment.Index is { } i && i < list.Items.Length => list.Items[i],
                _ => null,
            };
            if (value is null)
            {
                return null;
            }
        }

        return value;
    }

    /// <summary>The text of a key below a path: <c>path.key</c> or <c>path["odd key"]</c>.</summary>
    public static string Append(string path, string key)
    {
        if (!IsPlain(key))
        {
            return $"{path}[\"{key.Replace("\"", "\\\"", StringComparison.Ordinal)}\"]";
        }

        return path.Length == 0 ? key : $"{path}.{key}";
    }

    private static bool IsPlain(string key) => key.Length > 0 && key.AsSpan().IndexOfAny(".[]\"") < 0;

    [GeneratedRegex("""\G(?:\.?(?<name>[^.\[\]"]+)|\["(?<quoted>(?:[^"\\]|\\.)*)"\]|\[(?<index>[0-9]{1,9}|\*)\])""")]
    private static partial Regex Part();

    [GeneratedRegex(@"\\(.)")]
    private static partial Regex Escape();
}
