using System.Reflection;
using System.Text.RegularExpressions;

namespace Infra.Platform.Modeling.Reading;

/// <summary>What the attributes of one property say about its values.</summary>
internal sealed partial class Constraints(PropertyInfo property, string where, Mistakes mistakes)
{
    public ApiType Apply(ApiType type) => property.GetCustomAttributes().Aggregate(type, Apply);

    private ApiType Apply(ApiType type, Attribute attribute) => attribute switch
    {
        OneOfAttribute oneOf => Scalar(type, scalar => OneOf(scalar, oneOf)),
        PatternAttribute pattern => Scalar(type, scalar => Pattern(scalar, pattern)),
        LengthAttribute length => Scalar(type, scalar => Length(scalar, length)),
        FormatAttribute format => Scalar(type, scalar => Format(scalar, format)),
        RangeAttribute range => Scalar(type, scalar => Ranges.Apply(scalar, range, what => mistakes.Add(where, what))),
        CountAttribute count => Count(type, count),
        KeyedByAttribute keys => Keys(type, keys),
        _ => type,
    };

    private static ApiType Scalar(ApiType type, Func<ApiType, ApiType> apply) => type switch
    {
        ListType list => list with { Element = Scalar(list.Element, apply) },
        MapType map => map with { Value = Scalar(map.Value, apply) },
        _ => apply(type),
    };

    private ApiType OneOf(ApiType type, OneOfAttribute oneOf)
    {
        var count = oneOf.Texts?.Count ?? oneOf.Numbers!.Count;
        if (count == 0 || (oneOf.Texts?.Distinct().Count() ?? oneOf.Numbers!.Distinct().Count()) != count)
        {
            return Refuse(type, "[OneOf] wants at least one value and no value twice");
        }

        return (type, oneOf) switch
        {
            (StringType, { Texts: { } texts }) =>
                new EnumType([.. texts.Select(static text => new EnumValue(text, null))]),
            (IntegerType integer, { Numbers: { } numbers }) => integer with { OneOf = numbers },
            _ => Refuse(type, $"[OneOf] lists {(oneOf.Texts is null ? "numbers" : "texts")}, {Is(type)}"),
        };
    }

    private ApiType Pattern(ApiType type, PatternAttribute pattern)
    {
        var expression = pattern.Expression;
        if (type is not StringType text)
        {
            return Refuse(type, $"[Pattern] is for texts, {Is(type)}");
        }

        if (!expression.StartsWith('^') || !expression.EndsWith('$'))
        {
            return Refuse(type, $"[Pattern] {expression} is not anchored and would match a part; write ^…$");
        }

        if (NotInRe2().IsMatch(expression))
        {
            return Refuse(type, $"[Pattern] {expression} looks around or back, which the API server's RE2 cannot");
        }

        return Compiles(expression)
            ? text with { Pattern = expression }
            : Refuse(type, $"[Pattern] {expression} is not a regular expression");
    }

    private ApiType Length(ApiType type, LengthAttribute length) => type switch
    {
        _ when length.Minimum < 0 || length.Minimum > length.Maximum =>
            Refuse(type, $"[Length] {length.Minimum} to {length.Maximum} leaves nothing"),
        StringType text => text with { MinLength = Bound(length.Minimum), MaxLength = length.Maximum },
        _ => Refuse(type, $"[Length] is for texts, {Is(type)}; for lists and maps there is [Count]"),
    };

    private ApiType Format(ApiType type, FormatAttribute format) =>
        type is StringType text
            ? text with { Format = format.Name }
            : Refuse(type, $"[Format] is for texts, {Is(type)}");

    private ApiType Count(ApiType type, CountAttribute count) => type switch
    {
        _ when count.Minimum < 0 || count.Minimum > count.Maximum =>
            Refuse(type, $"[Count] {count.Minimum} to {count.Maximum} leaves nothing"),
        ListType list => list with { MinItems = Bound(count.Minimum), MaxItems = count.Maximum },
        MapType map when count.Minimum == 0 => map with { MaxProperties = count.Maximum },
        MapType => Refuse(type, "[Count] of a map has no smallest number; write 0"),
        _ => Refuse(type, $"[Count] is for lists and maps, {Is(type)}"),
    };

    private ApiType Keys(ApiType type, KeyedByAttribute keys)
    {
        if (type is not ListType { Element: ObjectType element } list)
        {
            return Refuse(type, $"[KeyedBy] is for lists of records, {Is(type)}");
        }

        var found = keys.Members.Select(member => element.Properties.FirstOrDefault(p => p.Member == member)).ToList();
        var missing = keys.Members.Where((_, index) => found[index] is null or { MayBeAbsent: true }).ToList();
        return missing.Count == 0
            ? list with { Keys = [.. found.Select(static key => key!.JsonName)] }
            : Refuse(type, $"[KeyedBy] names {string.Join(", ", missing)}, which no element is sure to have");
    }

    private ApiType Refuse(ApiType type, string what)
    {
        mistakes.Add(where, what);
        return type;
    }

    private static string Is(ApiType type) => $"but this is {Kinds.Of(type)}";

    private static int? Bound(int minimum) => minimum == 0 ? null : minimum;

    private static bool Compiles(string expression)
    {
        try
        {
            _ = new Regex(expression);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"\(\?[=!<]|\\[1-9]")]
    private static partial Regex NotInRe2();
}
