using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Infra.Engine.Host;

/// <summary>
/// Writes JSON as the other engine's files have it: nothing escaped for HTML, U+2028 and U+2029 escaped, numbers in
/// the shortest form that reads back, with an exponent below 1e-6 and from 1e21. Nothing in the .NET writer can be
/// set up to do that, and these files are compared byte for byte.
/// </summary>
internal sealed class StateJsonWriter(int indent = 0) : IDisposable
{
    private static readonly SearchValues<char> Escaped =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(static i => (char)i), '"', '\\', '\u2028', '\u2029']);

    private byte[] buffer = ArrayPool<byte>.Shared.Rent(4096);
    private int length;
    private int depth;
    private bool first = true;

    /// <summary>What has been written.</summary>
    public ReadOnlySpan<byte> Written => buffer.AsSpan(0, length);

    /// <summary>The same, to hand to somebody who writes it later; valid until the next write.</summary>
    public ReadOnlyMemory<byte> Memory => buffer.AsMemory(0, length);

    /// <summary>Forgets what has been written and keeps the memory.</summary>
    public void Clear()
    {
        length = 0;
        depth = 0;
        first = true;
    }

    public void StartObject() => Start((byte)'{');

    public void EndObject() => End((byte)'}');

    public void StartArray() => Start((byte)'[');

    public void EndArray() => End((byte)']');

    /// <summary>Begins a property; its value must follow.</summary>
    public void Name(string name)
    {
        Separate();
        Quote(name);
        Byte((byte)':');
        if (indent > 0)
        {
            Byte((byte)' ');
        }
    }

    /// <summary>Begins an element of a list; its value must follow.</summary>
    public void Element() => Separate();

    public void Text(string value) => Quote(value);

    public void Bool(bool value) => Raw(value ? "true"u8 : "false"u8);

    public void Null() => Raw("null"u8);

    public void Number(long value)
    {
        Reserve(20);
        Utf8Formatter.TryFormat(value, buffer.AsSpan(length), out var written);
        length += written;
    }

    public void Number(double value)
    {
        if (Math.Abs(value) < 1e15 && Math.Floor(value) == value && !(value == 0 && double.IsNegative(value)))
        {
            Number((long)value);
            return;
        }

        Raw(Encoding.ASCII.GetBytes(Format(value)));
    }

    /// <summary>A finite number, as it stands in a file.</summary>
    public static string Format(double value)
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

    /// <summary>Bytes that are JSON already.</summary>
    public void Raw(ReadOnlySpan<byte> json)
    {
        Reserve(json.Length);
        json.CopyTo(buffer.AsSpan(length));
        length += json.Length;
    }

    /// <summary>A name with text as its value.</summary>
    public void Property(string name, string value)
    {
        Name(name);
        Quote(value);
    }

    /// <summary>A name with a number as its value.</summary>
    public void Property(string name, long value)
    {
        Name(name);
        Number(value);
    }

    /// <summary>A name with a truth as its value.</summary>
    public void Property(string name, bool value)
    {
        Name(name);
        Bool(value);
    }

    /// <summary>A name with a list as its value; nothing when it is empty.</summary>
    public void List<T>(string name, IReadOnlyCollection<T> items, Action<StateJsonWriter, T> write)
    {
        if (items.Count == 0)
        {
            return;
        }

        Name(name);
        StartArray();
        foreach (var item in items)
        {
            Element();
            write(this, item);
        }

        EndArray();
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
        length = 0;
    }

    private void Start(byte bracket)
    {
        Byte(bracket);
        depth++;
        first = true;
    }

    private void End(byte bracket)
    {
        depth--;
        if (!first)
        {
            NewLine();
        }

        first = false;
        Byte(bracket);
    }

    private void Separate()
    {
        if (!first)
        {
            Byte((byte)',');
        }

        first = false;
        NewLine();
    }

    private void NewLine()
    {
        if (indent == 0)
        {
            return;
        }

        var width = (indent * depth) + 1;
        Reserve(width);
        buffer[length] = (byte)'\n';
        buffer.AsSpan(length + 1, width - 1).Fill((byte)' ');
        length += width;
    }

    private void Quote(string value)
    {
        Reserve((value.Length * 6) + 2);
        buffer[length++] = (byte)'"';
        var rest = value.AsSpan();
        for (var stop = rest.IndexOfAny(Escaped); stop >= 0; stop = rest.IndexOfAny(Escaped))
        {
            length += Encoding.UTF8.GetBytes(rest[..stop], buffer.AsSpan(length));
            Escape(rest[stop]);
            rest = rest[(stop + 1)..];
        }

        length += Encoding.UTF8.GetBytes(rest, buffer.AsSpan(length));
        buffer[length++] = (byte)'"';
    }

    private void Escape(char character)
    {
        buffer[length++] = (byte)'\\';
        if ("\"\\\b\f\n\r\t".IndexOf(character) is var index and >= 0)
        {
            buffer[length++] = "\"\\bfnrt"u8[index];
            return;
        }

        buffer[length++] = (byte)'u';
        Utf8Formatter.TryFormat((int)character, buffer.AsSpan(length), out var written, new StandardFormat('x', 4));
        length += written;
    }

    private void Byte(byte value)
    {
        Reserve(1);
        buffer[length++] = value;
    }

    private void Reserve(int count)
    {
        if (buffer.Length - length >= count)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(checked(Math.Max(length + count, buffer.Length * 2)));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
