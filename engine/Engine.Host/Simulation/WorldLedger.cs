using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

using Microsoft.Win32.SafeHandles;

namespace Infra.Engine.Host.Simulation;

/// <summary>
/// The file behind a world: a first line with the salt of its digests, then one record per line, only ever appended.
/// Each record is one write, so that the end of this process at any moment leaves whole records; a torn last line, as a
/// full disk or the end of the machine leaves it, is cut off.
/// </summary>
/// <remarks>Not safe for concurrent use; <see cref="World"/> takes care of that.</remarks>
internal sealed class WorldLedger(string path) : IDisposable
{
    private const int FormatVersion = 1;

    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private readonly ArrayBufferWriter<byte> line = new(4096);
    private readonly Utf8JsonWriter writer = new(Stream.Null, Options);
    private SafeFileHandle? handle;
    private SecretSeal? seal;
    private long end;

    /// <summary>How the secrets of this ledger are sealed.</summary>
    public SecretSeal Seal
    {
        get
        {
            Open();
            return seal!;
        }
    }

    /// <summary>How many bytes it has.</summary>
    public long Length => handle is null ? File.Exists(path) ? new FileInfo(path).Length : 0 : end;

    /// <summary>Adds one record; it survives the end of this process when this returns.</summary>
    public void Append(WorldRecord record)
    {
        Open();
        Write(json => new WorldWriter(json, seal!).Record(record));
    }

    /// <summary>All records, oldest first.</summary>
    /// <exception cref="InvalidDataException">A line in the middle is no record.</exception>
    public IEnumerable<WorldRecord> Read()
    {
        if (Length == 0)
        {
            yield break;
        }

        Open();
        var bytes = new byte[end];
        for (var read = 0; read < bytes.Length;)
        {
            read += RandomAccess.Read(handle!, bytes.AsSpan(read), read);
        }

        var start = Array.IndexOf(bytes, (byte)'\n') + 1;
        for (var number = 2; start < bytes.Length; number++)
        {
            var stop = Array.IndexOf(bytes, (byte)'\n', start);
            yield return Parse(bytes.AsSpan(start, stop - start), number);
            start = stop + 1;
        }
    }

    /// <summary>Replaces everything by these records.</summary>
    public void Rewrite(IEnumerable<WorldRecord> records)
    {
        Open();
        handle!.Dispose();
        var fresh = path + ".new";
        File.Delete(fresh);
        (handle, end) = (OpenFile(fresh), 0);
        Header();
        foreach (var record in records)
        {
            Append(record);
        }

        RandomAccess.FlushToDisk(handle);
        File.Move(fresh, path, overwrite: true);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        handle?.Dispose();
        writer.Dispose();
    }

    private static SafeFileHandle OpenFile(string file) =>
        File.OpenHandle(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);

    private void Open()
    {
        if (handle is not null)
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        handle = OpenFile(path);
        end = EndOfLastLine(RandomAccess.GetLength(handle));
        if (end == 0)
        {
            seal = SecretSeal.New();
            Header();
            return;
        }

        seal = new SecretSeal(ReadSalt());
    }

    private void Header() => Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("world"u8, FormatVersion);
        json.WriteBase64String("salt"u8, seal!.Salt);
        json.WriteEndObject();
    });

    private void Write(Action<Utf8JsonWriter> content)
    {
        line.ResetWrittenCount();
        writer.Reset(line);
        content(writer);
        writer.Flush();
        line.Write("\n"u8);
        RandomAccess.Write(handle!, line.WrittenSpan, end);
        end += line.WrittenCount;
    }

    private byte[] ReadSalt()
    {
        var first = new byte[Math.Min(end, 256)];
        var count = RandomAccess.Read(handle!, first, 0);
        var stop = Array.IndexOf(first, (byte)'\n', 0, count);
        try
        {
            using var header = JsonDocument.Parse(first.AsMemory(0, Math.Max(stop, 0)));
            if (header.RootElement.GetProperty("world"u8).GetInt32() == FormatVersion)
            {
                return header.RootElement.GetProperty("salt"u8).GetBytesFromBase64();
            }
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw Broken(1, e);
        }

        throw Broken(1, null);
    }

    private long EndOfLastLine(long length)
    {
        var chunk = new byte[4096];
        for (var position = length; position > 0;)
        {
            var size = (int)Math.Min(chunk.Length, position);
            position -= size;
            var count = RandomAccess.Read(handle!, chunk.AsSpan(0, size), position);
            var newline = Array.LastIndexOf(chunk, (byte)'\n', count - 1, count);
            if (newline >= 0)
            {
                var whole = position + newline + 1;
                if (whole < length)
                {
                    RandomAccess.SetLength(handle!, whole);
                }

                return whole;
            }
        }

        RandomAccess.SetLength(handle!, 0);
        return 0;
    }

    private WorldRecord Parse(ReadOnlySpan<byte> text, int number)
    {
        try
        {
            return WorldReader.Record(text);
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
        {
            throw Broken(number, e);
        }
    }

    private InvalidDataException Broken(int number, Exception? inner) => new(
        $"the ledger of the simulated world is damaged: {path}, line {number}. " +
        "Restore the file, or delete it and run a refresh: every simulated object is then gone.",
        inner);
}
