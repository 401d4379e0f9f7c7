using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Infra.Engine.Host;

/// <summary>Texts in quotes, with nothing escaped but what has to be, U+2028 and U+2029.</summary>
internal static class JsonQuoting
{
    private static readonly SearchValues<char> Escaped =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(static i => (char)i), '"', '\\', '\u2028', '\u2029']);

    /// <summary>How many bytes a text takes at most.</summary>
    public static int MaxLength(string value) => (value.Length * 6) + 2;

    /// <summary>Writes a text and its quotes; gives the number of bytes.</summary>
    public static int Write(string value, Span<byte> target)
    {
        target[0] = (byte)'"';
        var length = 1;
        var rest = value.AsSpan();
        for (var stop = rest.IndexOfAny(Escaped); stop >= 0; stop = rest.IndexOfAny(Escaped))
        {
            length += Encoding.UTF8.GetBytes(rest[..stop], target[length..]);
            length += Escape(rest[stop], target[length..]);
            rest = rest[(stop + 1)..];
        }

        length += Encoding.UTF8.GetBytes(rest, target[length..]);
        target[length++] = (byte)'"';
        return length;
    }

    private static int Escape(char character, Span<byte> target)
    {
        target[0] = (byte)'\\';
        if ("\"\\\b\f\n\r\t".IndexOf(character) is var index and >= 0)
        {
            target[1] = "\"\\bfnrt"u8[index];
            return 2;
        }

        target[1] = (byte)'u';
        Utf8Formatter.TryFormat((int)character, target[2..], out _, new StandardFormat('x', 4));
        return 6;
    }
}
