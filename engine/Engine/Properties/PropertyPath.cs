using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Infra.Engine;

/// <summary>One step of a path: a key, an index, or (both null) anything.</summary>
internal readonly record struct PathSegment(string? Key, int? Index)
{
    public bool IsWildcard => Key is null && Index is null;

    public bool Covers(PathSegment other) => IsWildcard || this == other;
}

/// <summary>Where in a value: <c>a.b[0]["key with ."].*</c>.</summary>
internal sealed class PropertyPath
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
        var position = 0;
        while (position < text.Length)
        {
            if (!TryReadSegment(text, segments.Count == 0, ref position, out var segment))
            {
                return null;
            }

            segments.Add(segment);
        }

        return segments.Count == 0 ? null : new PropertyPath(segments.ToImmutable());
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

    private static bool TryReadSegment(string text, bool first, ref int position, out PathSegment segment)
    {
        if (text[position] == '[')
        {
            return TryReadBracket(text, ref position, out segment);
        }

        if (text[position] == '.')
        {
            position++;
        }
        else if (!first)
        {
            segment = default;
            return false;
        }

        var end = position;
        while (end < text.Length && text[end] is not ('.' or '[' or ']' or '"'))
        {
            end++;
        }

        var key = text[position..end];
        position = end;
        segment = key == "*" ? Wildcard : new PathSegment(key, null);
        return key.Length > 0;
    }

    private static bool TryReadBracket(string text, ref int position, out PathSegment segment)
    {
        segment = default;
        position++;
        if (position < text.Length && text[position] == '"')
        {
            return TryReadQuoted(text, ref position, out segment);
        }

        var end = text.IndexOf(']', position);
        if (end < 0)
        {
            return false;
        }

        var inner = text.AsSpan(position, end - position);
        position = end + 1;
        if (inner is "*")
        {
            segment = Wildcard;
            return true;
        }

        var valid = int.TryParse(inner, NumberStyles.None, CultureInfo.InvariantCulture, out var index);
        segment = new PathSegment(null, index);
        return valid;
    }

    private static bool TryReadQuoted(string text, ref int position, [NotNullWhen(true)] out PathSegment segment)
    {
        var key = new StringBuilder();
        for (position++; position < text.Length && text[position] != '"'; position++)
        {
            if (text[position] == '\\' && position + 1 < text.Length)
            {
                position++;
            }

            key.Append(text[position]);
        }

        segment = new PathSegment(key.ToString(), null);
        var closed = position + 1 < text.Length && text[position + 1] == ']';
        position += 2;
        return closed;
    }
}
