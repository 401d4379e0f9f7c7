using System.Globalization;

namespace Infra.Engine.Host;

/// <summary>Numbers as texts: the fewest digits that read back, with an exponent below 1e-6 and from 1e21.</summary>
internal static class NumberTexts
{
    /// <summary>A finite number, as it stands in a file.</summary>
    public static string Of(double value)
    {
        var parts = value.ToString("R", CultureInfo.InvariantCulture).TrimStart('-').Split('E');
        var sign = double.IsNegative(value) ? "-" : "";
        var point = parts[0].IndexOf('.') is var dot and >= 0 ? dot : parts[0].Length;
        var all = parts[0].Replace(".", "", StringComparison.Ordinal);
        var digits = all.Trim('0');
        if (digits.Length == 0)
        {
            return sign + "0";
        }

        var leading = all.Length - all.TrimStart('0').Length;
        var exponent = point - leading - 1 + (parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0);
        if (exponent is < -6 or >= 21)
        {
            var mantissa = digits.Length == 1 ? digits : $"{digits[0]}.{digits[1..]}";
            return $"{sign}{mantissa}e{(exponent < 0 ? "-" : "+")}{Math.Abs(exponent)}";
        }

        if (exponent < 0)
        {
            return $"{sign}0.{new string('0', -exponent - 1)}{digits}";
        }

        return digits.Length <= exponent + 1
            ? sign + digits.PadRight(exponent + 1, '0')
            : $"{sign}{digits[..(exponent + 1)]}.{digits[(exponent + 1)..]}";
    }
}
