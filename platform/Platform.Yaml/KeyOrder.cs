namespace Infra.Platform.Yaml;

/// <summary>The order in which go-yaml writes keys: symbols, digits by number, letters by code point.</summary>
internal sealed class KeyOrder : IComparer<string>
{
    public static KeyOrder Natural { get; } = new();

    public int Compare(string? x, string? y)
    {
        ReadOnlySpan<char> a = x, b = y;
        var shared = a.CommonPrefixLength(b);
        if (shared == a.Length || shared == b.Length)
        {
            return a.Length - b.Length;
        }

        var (left, right) = (a[shared], b[shared]);
        var (leftIsLetter, rightIsLetter) = (char.IsLetter(left), char.IsLetter(right));
        if (leftIsLetter || rightIsLetter)
        {
            return leftIsLetter && rightIsLetter ? left - right : leftIsLetter ? 1 : -1;
        }

        // A zero inside a number that has begun counts as a digit of it, not as a leading zero.
        var began = left is '0' || right is '0' ? BeganBefore(a[..shared]) : 0L;
        var (leftNumber, leftDigits) = NumberAt(a[shared..], began);
        var (rightNumber, rightDigits) = NumberAt(b[shared..], began);
        if (leftNumber != rightNumber)
        {
            return leftNumber.CompareTo(rightNumber);
        }

        return leftDigits != rightDigits ? leftDigits - rightDigits : left - right;
    }

    private static long BeganBefore(ReadOnlySpan<char> prefix)
    {
        for (var i = prefix.Length - 1; i >= 0 && char.IsDigit(prefix[i]); i--)
        {
            if (prefix[i] != '0')
            {
                return 1;
            }
        }

        return 0;
    }

    private static (long Number, int Digits) NumberAt(ReadOnlySpan<char> text, long began)
    {
        var number = began;
        var digits = 0;
        while (digits < text.Length && char.IsDigit(text[digits]))
        {
            number = unchecked((number * 10) + (text[digits] - '0'));
            digits++;
        }

        return (number, digits);
    }
}
