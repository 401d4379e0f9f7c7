using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace Infra.Platform.Rendering.Quantities;

/// <summary>The family of suffixes in which a quantity was written, and is written again.</summary>
internal enum QuantityFormat
{
    /// <summary>Powers of ten: m, k, M.</summary>
    DecimalSI,

    /// <summary>Powers of two: Ki, Mi.</summary>
    BinarySI,

    /// <summary>e3, e6.</summary>
    DecimalExponent,
}

/// <summary>An amount as Kubernetes writes it, <c>500m</c> or <c>10Gi</c>.</summary>
/// <remarks>As resource.Quantity of k8s.io/apimachinery: nothing finer than a billionth is kept, rounded up.</remarks>
internal sealed partial class Quantity
{
    private const int FinestPower = -9;

    private readonly string? written;

    private Quantity(BigInteger digits, int power, QuantityFormat format, string? written)
    {
        Digits = digits;
        Power = power;
        Format = format;
        this.written = written;
    }

    public QuantityFormat Format { get; }

    public int Sign => Digits.Sign;

    /// <summary>The whole value, rounded away from zero; cut to 64 bits as Go cuts it.</summary>
    public long Value => Scaled(0);

    /// <summary>Thousandths, rounded away from zero; cut to 64 bits as Go cuts it.</summary>
    public long MilliValue => Scaled(-3);

    /// <summary>The closest float, with the rounding error that the real library has.</summary>
    public double ApproximateFloat
    {
        get
        {
            // Through text: the conversion of a large integer cuts instead of rounding.
            var digits = double.Parse(Digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            return Power == 0 ? digits : digits * Math.Pow(10, Power);
        }
    }

    /// <summary>What is too large is then nothing, where a larger number is cut.</summary>
    private bool IsSmall { get; init; }

    internal BigInteger Digits { get; }

    internal int Power { get; }

    /// <exception cref="FormatException">In the words of the real library.</exception>
    public static Quantity Parse(string text)
    {
        var match = Shape().Match(text);
        if (!match.Success || text.Length == 0)
        {
            throw new FormatException(
                "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'");
        }

        return QuantityText.Read(match);
    }

    public static Quantity Of(BigInteger digits, int power, QuantityFormat format)
    {
        if (power < FinestPower)
        {
            digits = DivideAwayFromZero(digits, BigInteger.Pow(10, FinestPower - power));
            power = FinestPower;
        }

        for (; format == QuantityFormat.BinarySI && power < 0 && digits % 10 == 0; power++)
        {
            digits /= 10;
        }

        return new Quantity(digits, power, format, null) { IsSmall = false };
    }

    /// <summary>One that the real library keeps in 64 bits, with its text where that is as good as the canonical one.
    /// </summary>
    public static Quantity Small(BigInteger digits, int power, QuantityFormat format, string? written) =>
        new(digits, power, format, written) { IsSmall = true };

    /// <summary>The sum; a zero takes the format of the other side.</summary>
    public Quantity Plus(Quantity other) => Combined(other, BigInteger.Add);

    /// <summary>The difference; a zero takes the format of the other side.</summary>
    public Quantity Minus(Quantity other) => Combined(other, BigInteger.Subtract);

    public int CompareTo(Quantity other) => Minus(other).Sign;

    /// <summary>The canonical text.</summary>
    public override string ToString() => written ?? QuantityText.Write(this);

    internal static BigInteger DivideAwayFromZero(BigInteger number, BigInteger divisor)
    {
        var quotient = BigInteger.DivRem(number, divisor, out var rest);
        return rest.IsZero ? quotient : quotient + number.Sign;
    }

    internal BigInteger At(int power) => power <= Power
        ? Digits * BigInteger.Pow(10, Power - power)
        : DivideAwayFromZero(Digits, BigInteger.Pow(10, power - Power));

    private long Scaled(int power)
    {
        // A power that no number of 64 bits reaches gives zero bits.
        var value = Power - power > 400 ? BigInteger.Zero : At(power);
        if (IsSmall && (value > long.MaxValue || value < long.MinValue))
        {
            return 0;
        }

        return unchecked((long)(ulong)(value & ulong.MaxValue));
    }

    private Quantity Combined(Quantity other, Func<BigInteger, BigInteger, BigInteger> combine)
    {
        var power = Math.Min(Power, other.Power);
        return Of(combine(At(power), other.At(power)), power, Sign == 0 ? other.Format : Format);
    }

    [GeneratedRegex(@"\A(?<sign>[+-]?)(?<whole>[0-9]*)(?:\.(?<fraction>[0-9]*))?"
        + @"(?<suffix>[eEinumkKMGTP]*[-+]?[0-9]*)\z")]
    private static partial Regex Shape();
}
