using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Infra.Engine.Host;

/// <summary>
/// Writes JSON as the other engine's files have it: nothing escaped for HTML, U+2028 and U+2029 escaped, numbers in
/// the shortest form that reads back, with an exponent below 1e-6 and from 1e21. Nothing in the .NET writer can be
/// set up to do that, and these files are compared byte for byte.
/// </summary>
internal sealed class StateJsonWriter(int indent = 0) : IDisposable
{
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
        Text(name);
        Byte((byte)':');
        if (indent > 0)
        {
            Byte((byte)' ');
        }
    }

    /// <summary>Begins an element of a list; its value must follow.</summary>
    public void Element() => Separate();

    public void Text(string value)
    {
        Reserve(JsonQuoting.MaxLength(value));
        length += JsonQuoting.Write(value, buffer.AsSpan(length));
    }

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
        if (Math.Abs(value) < 1e15 && double.IsInteger(value) && BitConverter.DoubleToInt64Bits(value) != long.MinValue)
        {
            Number((long)value);
        }
        else
        {
            Raw(Encoding.ASCII.GetBytes(NumberTexts.Of(value)));
        }
    }

    /// <summary>Bytes that are JSON already.</summary>
    public void Raw(ReadOnlySpan<byte> json)
    {
        Reserve(json.Length);
        json.CopyTo(buffer.AsSpan(length));
        length += json.Length;
    }

    /// <summary>A name with a text as its value.</summary>
    public void Property(string name, string value)
    {
        Name(name);
        Text(value);
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

        Byte((byte)'\n');
        Reserve(indent * depth);
        buffer.AsSpan(length, indent * depth).Fill((byte)' ');
        length += indent * depth;
    }

    private void Byte(byte value) => Raw([value]);

    private void Reserve(int count)
    {
        if (buffer.Length - length < count)
        {
            var larger = ArrayPool<byte>.Shared.Rent(checked(Math.Max(length + count, buffer.Length * 2)));
            Written.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = larger;
        }
    }
}
