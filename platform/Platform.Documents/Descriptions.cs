using System.Globalization;
using System.Text.Json.Nodes;

using Infra.Platform.Modeling;

namespace Infra.Platform.Documents;

/// <summary>What a property means, in the words that people read.</summary>
internal static class Descriptions
{
    /// <summary>The description, with the unit when it has one.</summary>
    public static string Of(ApiProperty property) =>
        property.Unit is { } unit ? $"{property.Description} In {unit}." : property.Description;

    /// <summary>The description, then what each of its values means, one on a line.</summary>
    public static string WithValues(ApiProperty property) =>
        string.Join('\n', MeaningsOf(property.Type).Prepend(Of(property)));

    /// <summary>What each value of a choice means; nothing for values that explain themselves.</summary>
    public static IEnumerable<string> MeaningsOf(ApiType type) => type is EnumType choice
        ? choice.Values.Where(static value => value.Description is not null)
            .Select(static value => $"{value.JsonName}: {value.Description}")
        : [];

    /// <summary>A title inside a sentence: <c>work queue</c>, but <c>SQL database</c>.</summary>
    public static string InSentence(string title) =>
        title.Length > 1 && char.IsUpper(title[1]) ? title : char.ToLowerInvariant(title[0]) + title[1..];

    /// <summary>What values it takes, in words: <c>small, medium or large</c>, <c>20 to 1024</c>.</summary>
    public static string Allowed(ApiType type) => type switch
    {
        StringType text => AllowedText(text),
        IntegerType { OneOf.Count: > 0 } number =>
            OneOf([.. number.OneOf.Select(static value => value.ToString(CultureInfo.InvariantCulture))]),
        IntegerType number => Range(number.Minimum, number.Maximum),
        NumberType number => Range(number.Minimum, number.Maximum),
        QuantityType amount => Range(amount.Minimum, amount.Maximum),
        BooleanType => "true or false",
        EnumType values => OneOf([.. values.Values.Select(static value => value.JsonName)]),
        ListType list => Counted(list.MinItems, list.MaxItems, "values"),
        MapType map => Counted(null, map.MaxProperties, "entries"),
        _ => "",
    };

    /// <summary>The name of a type for people: <c>text</c>, <c>whole number</c>, <c>list of text</c>.</summary>
    public static string TypeName(ApiType type) => type switch
    {
        EnumType => "choice",
        IntegerType => "whole number",
        NumberType => "number",
        QuantityType => "quantity",
        BooleanType => "yes or no",
        ObjectType => "group",
        ListType list => $"list of {TypeName(list.Element)}",
        MapType map => $"map of {TypeName(map.Value)}",
        _ => "text",
    };

    /// <summary>A value as one would write it in YAML; a text without quotes.</summary>
    public static string Value(JsonNode? value) => value.Text();

    private static string OneOf(IReadOnlyList<string> names) =>
        names.Count == 1 ? names[0] : $"{string.Join(", ", names.SkipLast(1))} or {names[^1]}";

    private static string AllowedText(StringType text)
    {
        var length = Counted(text.MinLength, text.MaxLength, "characters");
        var pattern = text.Pattern is { } expression ? $"matches {expression}" : "";
        return string.Join("; ", new[] { pattern, length, text.Format ?? "" }.Where(static part => part is not ""));
    }

    private static string Counted(int? minimum, int? maximum, string things) =>
        Range(minimum, maximum) is { Length: > 0 } range ? $"{range} {things}" : "";

    private static string Range<T>(T? minimum, T? maximum)
        where T : struct => (minimum, maximum) switch
    {
        (null, null) => "",
        (null, { } most) => $"at most {Number(most)}",
        ({ } least, null) => $"at least {Number(least)}",
        ({ } least, { } most) => $"{Number(least)} to {Number(most)}",
    };

    private static string Number<T>(T value)
        where T : struct => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
