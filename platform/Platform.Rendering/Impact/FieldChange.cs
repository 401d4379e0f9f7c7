using System.Text.Json.Nodes;

using Infra.Platform.Rendering.FieldPaths;

namespace Infra.Platform.Rendering.Impact;

/// <summary>One field that is not the same under both versions.</summary>
/// <param name="Path">The field.</param>
/// <param name="Before">What it was; null for nothing.</param>
/// <param name="After">What it will be; null for nothing.</param>
public sealed record FieldChange(string Path, JsonNode? Before, JsonNode? After)
{
    /// <summary>Why it would be refused; null when nothing is known against it.</summary>
    public ImmutableField? RefusedBy { get; init; }

    /// <summary>The fields that differ between two documents, in the order of their names.</summary>
    /// <param name="before">The one.</param>
    /// <param name="after">The other.</param>
    public static IReadOnlyList<FieldChange> Between(JsonObject before, JsonObject after)
    {
        var changes = new List<FieldChange>();
        Compare(before, after, [], changes);
        return changes;
    }

    private static void Compare(JsonNode? before, JsonNode? after, List<Segment> at, List<FieldChange> changes)
    {
        switch (before, after)
        {
            case (JsonObject a, JsonObject b):
                foreach (var key in a.Select(one => one.Key).Union(b.Select(one => one.Key))
                    .Order(StringComparer.Ordinal))
                {
                    Compare(a[key], b[key], [.. at, new Segment(key, 0)], changes);
                }

                break;
            case (JsonArray a, JsonArray b):
                for (var i = 0; i < Math.Max(a.Count, b.Count); i++)
                {
                    Compare(
                        a.ElementAtOrDefault(i), b.ElementAtOrDefault(i), [.. at, new Segment(null, (uint)i)], changes);
                }

                break;
            default:
                if (!JsonNode.DeepEquals(before, after))
                {
                    changes.Add(new FieldChange(new FieldPath(at).ToString(), before, after));
                }

                break;
        }
    }
}
