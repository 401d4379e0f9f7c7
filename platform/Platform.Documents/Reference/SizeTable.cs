using Infra.Platform.Modeling;
using Infra.Platform.Modeling.Compositions;

namespace Infra.Platform.Documents.Reference;

/// <summary>What the sizes of one API mean, read from what its Compositions do with them.</summary>
/// <param name="Kind">Kind of the API.</param>
/// <param name="Properties">The properties that decide how much is used, in the order of the API.</param>
public sealed record SizeTable(string Kind, IReadOnlyList<SizedProperty> Properties)
{
    /// <summary>Reads it from an API.</summary>
    /// <exception cref="DocumentException">The API names a property as sizing that it does not have.</exception>
    public static SizeTable Of(PublishedApi api)
    {
        var properties = api.Model.Spec.Properties.ToDictionary(static property => property.Member);
        var unknown = api.Sizing.Where(member => !properties.ContainsKey(member)).ToList();
        return unknown.Count > 0
            ? throw new DocumentException([
                .. unknown.Select(member => $"{api.Model.Kind} has no {member} that could be a size; "
                    + $"it has {string.Join(", ", properties.Keys)}")])
            : new SizeTable(
                api.Model.Kind, [.. api.Sizing.Select(member => PropertyOf(properties[member], api.Compositions))]);
    }

    private static SizedProperty PropertyOf(ApiProperty property, IEnumerable<Composition> compositions)
    {
        var meanings = compositions.Select(composition => MeaningOf(property, composition)).ToList();
        return new SizedProperty(
            property.JsonName,
            property.Default is { } value ? Descriptions.Value(value) : null,
            property.Unit,
            [.. meanings.GroupBy(static meaning => meaning.Key).Select(static same => same.First().Meaning with
            {
                Compositions = [.. same.SelectMany(static one => one.Meaning.Compositions)],
            })]);
    }

    private static (string Key, SizeMeaning Meaning) MeaningOf(ApiProperty property, Composition composition)
    {
        var reason = composition.Meaningless
            .FirstOrDefault(one => one.Path == $"spec.{property.JsonName}")?.Reason;
        var fields = Effect.Of(composition.Document())
            .Where(effect => effect.Property == property.JsonName)
            .Select(static effect => new SizedField(
                effect.Kind,
                effect.Field,
                effect.Values.ToDictionary(static value => value.From, static value => value.To)))
            .ToList();
        var key = string.Join('\n', fields.Select(static field =>
            $"{field.Kind} {field.Path} {string.Join(' ', field.Values)}").Prepend(reason));
        return (key, new SizeMeaning([composition.Name], fields, reason));
    }
}

/// <summary>A property that decides how much is used.</summary>
/// <param name="Path">The property below <c>spec</c>.</param>
/// <param name="Default">Its value when a claim does not state it; null when claims must.</param>
/// <param name="Unit">What it is counted in; null for a number of things or no number.</param>
/// <param name="Meanings">What it means, by Composition; those for which it means the same stand together.</param>
public sealed record SizedProperty(
    string Path, string? Default, string? Unit, IReadOnlyList<SizeMeaning> Meanings);

/// <summary>What a property means in some Compositions.</summary>
/// <param name="Compositions">Their names.</param>
/// <param name="Fields">The fields that it decides.</param>
/// <param name="Nothing">Why it decides none; null when it does.</param>
public sealed record SizeMeaning(
    IReadOnlyList<string> Compositions, IReadOnlyList<SizedField> Fields, string? Nothing);

/// <summary>A field of a composed object that a property decides.</summary>
/// <param name="Kind">Kind of the object.</param>
/// <param name="Path">The field.</param>
/// <param name="Values">What each value becomes; empty when it is taken over as it is.</param>
public sealed record SizedField(string Kind, string Path, IReadOnlyDictionary<string, string> Values);
