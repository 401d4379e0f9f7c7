using System.Globalization;

namespace Infra.Platform.Yaml;

/// <summary>Numbers as Go prints them.</summary>
public static class GoNumber
{
    private const int FirstScientificPower = 6;

    private const int FirstScientificPowerOfJson = 21;

    /// <summary>As <c>%v</c> and <c>strconv.FormatFloat(x, 'g', -1, 64)</c>: an exponent below 1e-4 and from 1e+06
    /// on.</summary>
    /// <remarks>The digits are the fewest that read back as the same number.</remarks>
    public static string General(double number) => Written(number, FirstScientificPower);

    /// <summary>As encoding/json: an exponent below 1e-6 and from 1e+21 on, and whole numbers without a
    /// fraction.</summary>
    public static string Json(double number) =>
        Written(number, FirstScientificPowerOfJson, least: -6).Replace("e-0", "e-", StringComparison.Ordinal);

    /// <summary>As <c>strconv.FormatFloat(x, 'f', -1, 64)</c>: never an exponent.</summary>
    public static string Positional(double number) => Written(number, int.MaxValue, int.MinValue);

    private static string Written(double number, int power, int least = -4)
    {
        if (!double.IsFinite(number))
        {
            return double.IsNaN(number) ? "NaN" : number > 0 ? "+Inf" : "-Inf";
        }

        if (number == 0)
        {
            return double.IsNegative(number) ? "-0" : "0";
        }

        var scientific = number.ToString("E16", CultureInfo.InvariantCulture);
        var roundTrip = number.ToString("R", CultureInfo.InvariantCulture);
        var exponent = int.Parse(scientific.AsSpan(scientific.IndexOf('E') + 1), CultureInfo.InvariantCulture);
        var digits = Digits(roundTrip);
        var sign = number < 0 ? "-" : "";
        return exponent < least || exponent >= power
            ? sign + Scientific(digits, exponent)
            : sign + Positional(digits, exponent);
    }

    private static string Digits(string roundTrip)
    {
        var mantissa = roundTrip.Split('E')[0];
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal).TrimStart('-').TrimStart('0').TrimEnd('0');
        return digits.Length == 0 ? "0" : digits;
    }

    private static string Scientific(string digits, int exponent)
    {
        var mantissa = digits.Length == 1 ? digits : $"{digits[0]}.{digits[1..]}";
        return $"{mantissa}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}";
    }

    private static string Positional(string digits, int exponent)
    {
        if (exponent < 0)
        {
            return $"0.{new string('0', -exponent - 1)}{digits}";
        }

        return digits.Length <= exponent + 1
            ? digits.PadRight(exponent + 1, '0')
            : $"{digits[..(exponent + 1)]}.{digits[(exponent + 1)..]}";
    }
}
