using System.Text.Json;
using System.Text.Json.Nodes;

namespace Infra.Platform.Schemas;

/// <summary>Bounds of texts and numbers.</summary>
internal static class ScalarCheck
{
    public static void Check(CheckedValue place, JsonValue value)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.String:
                CheckText(place, value.GetValue<string>());
                break;
            case JsonValueKind.Number:
                CheckNumber(place, JsonNumber.Read(value));
                break;
        }
    }

    // The first of the three that fails is all that the API server tells.
    private static void CheckText(CheckedValue place, string text)
    {
        var bounds = place.Schema.Bounds;
        var length = text.EnumerateRunes().Count();
        if (length > bounds.MaxLength)
        {
            place.Report(SchemaFault.TooLong, bounds.MaxLength);
        }
        else if (length < bounds.MinLength)
        {
            place.Report(SchemaFault.TooShort, bounds.MinLength);
        }
        else if (bounds.Pattern is { } pattern && Re2Pattern.TryCompile(pattern, out var known) && !known.IsMatch(text))
        {
            place.Report(SchemaFault.Pattern, pattern);
        }

        if (bounds.Format is { } format && !TextFormat.Fits(format, text))
        {
            place.Report(SchemaFault.Format, format);
        }
    }

    private static void CheckNumber(CheckedValue place, double number)
    {
        var bounds = place.Schema.Bounds;
        if (bounds.Minimum is { } minimum)
        {
            var limit = JsonNumber.Read(minimum);
            var isOutside = bounds.IsMinimumExclusive ? number <= limit : number < limit;
            place.ReportIf(isOutside, bounds.IsMinimumExclusive ? SchemaFault.NotAbove : SchemaFault.TooSmall, minimum);
        }

        if (bounds.Maximum is { } maximum)
        {
            var limit = JsonNumber.Read(maximum);
            var isOutside = bounds.IsMaximumExclusive ? number >= limit : number > limit;
            place.ReportIf(isOutside, bounds.IsMaximumExclusive ? SchemaFault.NotBelow : SchemaFault.TooLarge, maximum);
        }

        if (bounds.MultipleOf is { } multiple && Math.IEEERemainder(number, JsonNumber.Read(multiple)) != 0)
        {
            place.Report(SchemaFault.NotMultiple, multiple);
        }

        if (bounds.Format == "int32" && number is < int.MinValue or > int.MaxValue)
        {
            place.Report(SchemaFault.Format, bounds.Format);
        }
    }
}
