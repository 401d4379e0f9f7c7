using Infra.Platform.Rendering.Functions;

namespace Infra.Platform.Rendering.Values;

/// <summary>Base64 in the standard alphabet with padding, as Go's encoding/base64 reads it.</summary>
internal static class GoBase64
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    /// <exception cref="FatalException">With the first byte that is wrong; line breaks are passed over.</exception>
    public static byte[] Decode(string text)
    {
        var clean = text.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
        for (var start = 0; start < clean.Length; start += 4)
        {
            CheckQuantum(clean, start);
        }

        return Convert.FromBase64String(clean);
    }

    private static void CheckQuantum(string text, int start)
    {
        for (var i = start; i < start + 4; i++)
        {
            if (i >= text.Length)
            {
                // An incomplete quantum is reported where it begins.
                throw Corrupt(start);
            }

            if (text[i] == '=' && i >= start + 2)
            {
                CheckPadding(text, start, i);
                return;
            }

            if (!Alphabet.Contains(text[i], StringComparison.Ordinal))
            {
                throw Corrupt(i);
            }
        }
    }

    private static void CheckPadding(string text, int start, int padding)
    {
        if (padding == start + 2 && (padding + 1 >= text.Length || text[padding + 1] != '='))
        {
            throw Corrupt(padding + 1 >= text.Length ? text.Length : padding);
        }

        if (text.Length > start + 4)
        {
            throw Corrupt(start + 4);
        }
    }

    private static FatalException Corrupt(int at) =>
        new($"string is not valid base64: illegal base64 data at input byte {at}");
}
