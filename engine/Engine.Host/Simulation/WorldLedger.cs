using System.Text;
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
    private const string Format = "{\"world\":1,\"salt\":\"";

    private readonly StateJsonWriter line = new();
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
    public long Length => handle is not null ? end : File.Exists(path) ? new FileInfo(path).Length : 0;

    /// <summary>Adds one record; it survives the end of this process when this returns.</summary>
    public void Append(WorldRecord record)
    {
        Open();
        line.Clear();
        WorldFormat.Write(line, record, seal!);
        WriteLine();
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
        var bytes = ReadBytes(end);
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
        WriteHeader();
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
        line.Dispose();
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
        CutTornLine();
        if (end == 0)
        {
            seal = SecretSeal.New();
            WriteHeader();
            return;
        }

        var header = Encoding.ASCII.GetString(ReadBytes(Math.Min(end, 256))).Split('\n')[0];
        seal = header.StartsWith(Format, StringComparison.Ordinal)
            ? new SecretSeal(Convert.FromHexString(header[Format.Length..^2])) : throw Broken(1, null);
    }

    private void CutTornLine()
    {
        Span<byte> last = stackalloc byte[1];
        var length = end = RandomAccess.GetLength(handle!);
        while (end > 0 && RandomAccess.Read(handle!, last, end - 1) == 1 && last[0] != '\n')
        {
            end--;
        }

        if (end < length)
        {
            RandomAccess.SetLength(handle!, end);
        }
    }

    private void WriteHeader()
    {
        line.Clear();
        line.Raw(Encoding.ASCII.GetBytes($"{Format}{Convert.ToHexStringLower(seal!.Salt)}\"}}"));
        WriteLine();
    }

    private void WriteLine()
    {
        line.Raw("\n"u8);
        RandomAccess.Write(handle!, line.Written, end);
        end += line.Written.Length;
    }

    private byte[] ReadBytes(long count)
    {
        var bytes = new byte[count];
        for (var read = 0; read < bytes.Length;)
        {
            read += RandomAccess.Read(handle!, bytes.AsSpan(read), read);
        }

        return bytes;
    }

    private WorldRecord Parse(ReadOnlySpan<byte> text, int number)
    {
        try
        {
            return WorldFormat.Read(text);
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
