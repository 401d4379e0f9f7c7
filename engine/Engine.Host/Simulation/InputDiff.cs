using System.Collections.Immutable;

namespace Infra.Engine.Host.Simulation;

/// <summary>Compares inputs property by property. Whether a value is secret makes no difference.</summary>
internal static class InputDiff
{
    private static readonly DiffResult Nothing = new() { Changes = DiffChanges.None };

    /// <summary>What differs between recorded and wanted inputs.</summary>
    /// <param name="request">Both.</param>
    /// <param name="shape">What the schema says of them.</param>
    /// <param name="replaces">Which paths replace beside those of the schema.</param>
    /// <param name="inputDiff">Whether the differences are said to be of inputs.</param>
    public static DiffResult Of(
        DiffRequest request, ObjectShape shape, Func<string, bool>? replaces = null, bool inputDiff = true)
    {
        if (request.OldInputs.Equals(request.NewInputs))
        {
            return Nothing;
        }

        var details = PropertyDiff.Between(request.OldInputs, request.NewInputs).ToImmutableSortedDictionary(
            static pair => pair.Key,
            pair => new PropertyDifference(
                replaces?.Invoke(pair.Key) == true || Replaces(shape, pair.Key) ? pair.Value.Kind + 1 : pair.Value.Kind,
                inputDiff),
            StringComparer.Ordinal);
        return details.IsEmpty ? Nothing : new DiffResult
        {
            Changes = DiffChanges.Some,
            ReplaceKeys = [.. details.Keys.Where(path => details[path].Kind.Replaces())],
            ChangedKeys = PropertyDiff.TopLevelKeys(details.Keys),
            DetailedDiff = details,
        };
    }

    // Whether the schema says so of a property on the way.
    private static bool Replaces(ObjectShape? shape, string path)
    {
        TypeSchema? type = null;
        foreach (var segment in PropertyPath.TryParse(path)?.Segments ?? [])
        {
            var property = segment.Key is { } key ? shape?[key] : null;
            if (property?.Replaces == true)
            {
                return true;
            }

            type = property?.Type ?? (type as TypeSchema.Map)?.Element ?? (type as TypeSchema.List)?.Element;
            shape = (type as TypeSchema.Object)?.Shape.Value;
        }

        return false;
    }
}
