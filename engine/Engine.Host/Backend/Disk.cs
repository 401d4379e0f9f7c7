using System.IO.Compression;

namespace Infra.Engine.Host;

/// <summary>The file system, with its refusals told as what could not be done.</summary>
internal static class Disk
{
    /// <summary>The bytes of a file, unpacked if it is packed; null when there is none.</summary>
    /// <exception cref="StateException">It cannot be read.</exception>
    public static byte[]? Read(string path) => Guarded("read", path, () =>
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            return bytes is [0x1f, 0x8b, ..] ? Unpacked(bytes) : bytes;
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    });

    /// <summary>
    /// Puts a file in place whole: whoever reads sees the old or the new one, also after a crash when
    /// <paramref name="durable"/>. Packs it when the name ends in <c>.gz</c>.
    /// </summary>
    /// <exception cref="StateException">It cannot be written.</exception>
    public static void Replace(string path, ReadOnlyMemory<byte> content, bool durable = false) =>
        Guarded("write", path, () => Put(path, content, durable));

    /// <summary>Copies a file over another.</summary>
    /// <exception cref="StateException">It cannot be copied.</exception>
    public static void Copy(string from, string to) => Guarded("copy", from, () =>
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Copy(from, to, overwrite: true);
        return true;
    });

    /// <summary>Removes a file and what other engines put beside it; there may be none.</summary>
    /// <exception cref="StateException">It cannot be removed.</exception>
    public static void Delete(string path) => Guarded("delete", path, () =>
    {
        if (File.Exists(path))
        {
            File.Delete(path);
        }

        if (File.Exists(path + StackFiles.Sidecar))
        {
            File.Delete(path + StackFiles.Sidecar);
        }

        return true;
    });

    /// <summary>
    /// The files in a folder with this ending, sidecars left out, in ordinal order; none when there is no folder.
    /// </summary>
    /// <exception cref="StateException">The folder cannot be read.</exception>
    public static string[] List(string folder, string ending) => Guarded("list", folder, () =>
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var files = Directory.GetFiles(folder, "*" + ending);
        Array.Sort(files, StringComparer.Ordinal);
        return files;
    });

    /// <summary>Runs what may fail at the file system.</summary>
    /// <exception cref="StateException">It did.</exception>
    public static T Guarded<T>(string verb, string path, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new StateException(StateProblem.Unreachable, $"could not {verb} {path}: {refusal.Message}", refusal);
        }
    }

    private static bool Put(string path, ReadOnlyMemory<byte> content, bool durable)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0))
            {
                Write(file, content, packed: path.EndsWith(".gz", StringComparison.Ordinal));
                file.Flush(flushToDisk: durable);
            }

            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }

        return true;
    }

    private static void Write(Stream file, ReadOnlyMemory<byte> content, bool packed)
    {
        if (!packed)
        {
            file.Write(content.Span);
            return;
        }

        using var packing = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true);
        packing.Write(content.Span);
    }

    private static byte[] Unpacked(byte[] bytes)
    {
        using var unpacking = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        unpacking.CopyTo(plain);
        return plain.ToArray();
    }
}
