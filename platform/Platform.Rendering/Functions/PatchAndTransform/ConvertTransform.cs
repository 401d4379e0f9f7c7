using System.Globalization;
using System.Text.Json.Nodes;

using Infra.Platform.Rendering.FieldPaths;
using Infra.Platform.Rendering.Quantities;
using Infra.Platform.Rendering.Values;

namespace Infra.Platform.Rendering.Functions.PatchAndTransform;

/// <summary>Makes another type of a value.</summary>
internal static class ConvertTransform
{
    public static void Check(JsonObject settings, string path)
    {
        var type = PathReading.FindText(settings, "toType") ?? "";
        if (type is not ("string" or "int" or "int64" or "bool" or "float64" or "object" or "array"))
        {
            throw InputCheck.Invalid($"{path}.toType", type, "invalid type");
        }

        var format = PathReading.FindText(settings, "format");
        if (format is not (null or "none" or "quantity" or "json"))
        {
            throw InputCheck.Invalid($"{path}.format", format, "invalid format");
        }
    }

    public static JsonNode? Apply(JsonObject settings, JsonNode? input)
    {
        var to = PathReading.FindText(settings, "toType") is "int" ? "int64" : PathReading.FindText(settings, "toType");
        var format = PathReading.FindText(settings, "format") ?? "none";
        var from = GoType.Name(input);
        if (input is not JsonValue value)
        {
            throw new FatalException($"invalid input type {from}");
        }

        if (from == to)
        {
            return input;
        }

        return (from, to, format) switch
        {
            ("string", "float64", "quantity") => JsonValue.Create(Amount(value.GetValue<string>())),
            ("string", "object" or "array", "json") => GoJsonReader.ReadAs(value.GetValue<string>(), to == "array"),
            ("string", "int64" or "bool" or "float64", "none") => FromText(value.GetValue<string>(), to),
            ("int64", "string" or "bool" or "float64", "none") => FromInteger(value.GetValue<long>(), to),
            ("float64", "string" or "bool" or "int64", "none") => FromFloat(value.GetValue<double>(), to),
            ("bool", "string" or "int64" or "float64", "none") => FromFlag(value.GetValue<bool>(), to),
            _ => throw new FatalException(
                $"conversion from {from} to {to} is not supported with format {format}"),
        };
    }

    private static double Amount(string text)
    {
        try
        {
            return Quantity.Parse(text).ApproximateFloat;
        }
        catch (FormatException why)
        {
            throw new FatalException(why.Message);
        }
    }

    private static JsonValue FromText(string text, string to) => to switch
    {
        "int64" => JsonValue.Create(GoText.ParseInteger(text)),
        "bool" => JsonValue.Create(GoText.ParseFlag(text)),
        _ => JsonValue.Create(GoText.ParseFloat(text)),
    };

    private static JsonValue FromInteger(long number, string to) => to switch
    {
        "string" => JsonValue.Create(number.ToString(CultureInfo.InvariantCulture)),
        "bool" => JsonValue.Create(number == 1),
        _ => JsonValue.Create((double)number),
    };

    private static JsonValue FromFloat(double number, string to) => to switch
    {
        "string" => JsonValue.Create(GoText.Positional(number)),
        "bool" => JsonValue.Create(number == 1),
        _ => JsonValue.Create((long)number),
    };

    private static JsonValue FromFlag(bool flag, string to) => to switch
    {
        "string" => JsonValue.Create(flag ? "true" : "false"),
        "int64" => JsonValue.Create(flag ? 1L : 0L),
        _ => JsonValue.Create(flag ? 1.0 : 0.0),
    };
}
