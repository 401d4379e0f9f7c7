using System.Buffers.Text;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Infra.Engine.Host;

/// <summary>
/// Lines of a journal: a JSON text, a blank, its checksum in eight hexadecimal digits, a line feed. A line that was
/// not written to its end does not match, and with it ends what counts.
/// </summary>
internal static class JournalLines
{
    private const int TailLength = 9;

    /// <summary>Ends the line whose JSON starts at <paramref name="start"/> of what has been written.</summary>
    public static void End(StateJsonWriter json, int start)
    {
        Span<byte> tail = stackalloc byte[TailLength + 1];
        Tail(json.Written[start..], tail);
        tail[TailLength] = (byte)'\n';
        json.Raw(tail);
    }

    /// <summary>Takes the first line off; false when there is none that was written to its end.</summary>
    public static bool TryTake(ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> json)
    {
        json = default;
        var end = rest.IndexOf((byte)'\n');
        if (end < TailLength)
        {
            return false;
        }

        Span<byte> tail = stackalloc byte[TailLength];
        Tail(rest[..(end - TailLength)], tail);
        if (!rest[(end - TailLength)..end].SequenceEqual(tail))
        {
            return false;
        }

        json = rest[..(end - TailLength)];
        rest = rest[(end + 1)..];
        return true;
    }

    private static void Tail(ReadOnlySpan<byte> json, Span<byte> tail)
    {
        var crc = uint.MaxValue;
        foreach (var word in MemoryMarshal.Cast<byte, ulong>(json))
        {
            crc = BitOperations.Crc32C(crc, word);
        }

        foreach (var single in json[(json.Length & ~7)..])
        {
            crc = BitOperations.Crc32C(crc, single);
        }

        tail[0] = (byte)' ';
        Utf8Formatter.TryFormat(crc, tail[1..], out _, new System.Buffers.StandardFormat('x', 8));
    }
}
