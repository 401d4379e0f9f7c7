using System.Collections.Immutable;

namespace Infra.Engine.Host.Simulation;

/// <summary>Compares inputs property by property. Whether a value is secret makes no difference.</summary>
/// <param name="replaces">Whether a change at this path replaces, beside what the schema says.</param>
/// <param name="inputDiff">What the differences say they compare.</param>
internal sealed class InputDiff(Func<ValuePath, bool> replaces, bool inputDiff)
{
    private readonly ImmutableSortedDictionary<string, PropertyDifference>.Builder details =
        ImmutableSortedDictionary.CreateBuilder<string, PropertyDifference>(StringComparer.Ordinal);

    private readonly List<string> replaceKeys = [];
    private readonly List<string> changedKeys = [];

    /// <summary>The result; null when nothing differs.</summary>
    public static DiffResult Of(DiffRequest request, ObjectShape shape, InputDiff diff)
    {
        if (request.OldInputs.Equals(request.NewInputs))
        {
            return Nothing;
        }

        diff.Maps(request.OldInputs, request.NewInputs, new(shape, null), null);
        return diff.details.Count == 0 ? Nothing : new DiffResult
        {
            Changes = DiffChanges.Some,
            ReplaceKeys = [.. diff.replaceKeys],
            ChangedKeys = [.. diff.changedKeys],
            DetailedDiff = diff.details.ToImmutable(),
        };
    }

    private static DiffResult Nothing { get; } = new() { Changes = DiffChanges.None };

    private void Maps(PropertyMap olds, PropertyMap news, Below types, ValuePath? path)
    {
        foreach (var key in olds.Keys.Union(news.Keys, StringComparer.Ordinal))
        {
            var (type, replace) = types.Of(key);
            var before = details.Count;
            Values(olds[key], news[key], type, new(ValuePath.Of(path, key), replace || types.Replace));
            if (path is null && details.Count > before)
            {
                changedKeys.Add(key);
            }
        }
    }

    private void Values(PropertyValue? before, PropertyValue? after, TypeSchema? type, At at)
    {
        switch (Open(before), Open(after))
        {
            case (null, null):
                break;
            case (null, _):
                Add(at, PropertyDifferenceKind.Add);
                break;
            case (_, null):
                Add(at, PropertyDifferenceKind.Delete);
                break;
            case (PropertyValue.Map olds, PropertyValue.Map news):
                Maps(olds.Properties, news.Properties, Below.Type(type, at.Replace), at.Path);
                break;
            case (PropertyValue.List olds, PropertyValue.List news):
                Lists(olds, news, type, at);
                break;
            case var (old, now) when !old.Equals(now):
                Add(at, PropertyDifferenceKind.Update);
                break;
        }
    }

    private void Lists(PropertyValue.List olds, PropertyValue.List news, TypeSchema? type, At at)
    {
        for (var i = 0; i < Math.Max(olds.Items.Length, news.Items.Length); i++)
        {
            Values(
                i < olds.Items.Length ? olds.Items[i] : null,
                i < news.Items.Length ? news.Items[i] : null,
                (type as TypeSchema.List)?.Element,
                new(ValuePath.Of(at.Path, i), at.Replace));
        }
    }

    private void Add(At at, PropertyDifferenceKind kind)
    {
        var replace = at.Replace || replaces(at.Path);
        var path = at.Path.ToString();
        details[path] = new(replace ? kind + 1 : kind, inputDiff);
        if (replace)
        {
            replaceKeys.Add(path);
        }
    }

    private static PropertyValue? Open(PropertyValue? value) => value switch
    {
        PropertyValue.Secret secret => Open(secret.Value),
        PropertyValue.Null => null,
        _ => value,
    };

    private readonly record struct At(ValuePath Path, bool Replace);

    // What the schema says of the properties below an object.
    private readonly record struct Below(ObjectShape? Shape, TypeSchema? Element, bool Replace = false)
    {
        public static Below Type(TypeSchema? type, bool replace) => type switch
        {
            TypeSchema.Object it => new(it.Shape.Value, null, replace),
            TypeSchema.Map it => new(null, it.Element, replace),
            _ => new(null, null, replace),
        };

        public (TypeSchema? Type, bool Replace) Of(string key) => Shape?[key] is { } property
            ? (property.Type, property.Replaces)
            : (Element, false);
    }
}
