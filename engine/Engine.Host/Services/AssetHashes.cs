using System.Formats.Tar;
using System.Security.Cryptography;
using System.Text;
using Pulumi.Wire;

namespace Infra.Engine.Host;

/// <summary>Gives assets and archives that come without a hash the hash of their content.</summary>
/// <param name="root">Where relative paths start: the program's directory.</param>
internal sealed class AssetHashes(string root)
{
    private static readonly string[] ArchiveEndings = [".tar", ".tgz", ".tar.gz", ".zip", ".jar"];

    /// <summary>The asset with its hash; content behind a URI is not fetched and stays without.</summary>
    /// <exception cref="RpcException">The file cannot be read.</exception>
    public PropertyValue.Asset Complete(PropertyValue.Asset asset) => asset switch
    {
        { Hash: { Length: > 0 } } => asset,
        { TextContent: { } text } => asset with { Hash = HashOf(Encoding.UTF8.GetBytes(text)) },
        { Path: { Length: > 0 } path } => asset with { Hash = HashOf(ReadFile(path)) },
        _ => asset,
    };

    /// <summary>The archive with its hash; content behind a URI is not fetched and stays without.</summary>
    /// <exception cref="RpcException">A file cannot be read.</exception>
    public PropertyValue.Archive Complete(PropertyValue.Archive archive) => archive switch
    {
        { Hash: { Length: > 0 } } => archive,
        { Path: { Length: > 0 } path } when IsArchiveFile(path) => archive with { Hash = HashOf(ReadFile(path)) },
        { Path: { Length: > 0 } path } => archive with { Hash = HashOf(Pack(FilesBelow(path))) },
        { Entries: { } entries } => archive with { Hash = HashOf(Pack(FilesOf(entries, ""))) },
        _ => archive,
    };

    private static bool IsArchiveFile(string path) =>
        Array.Exists(ArchiveEndings, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    // Neither owners, modes nor times take part: the same content has the same hash on every machine.
    private static byte[] Pack(SortedDictionary<string, byte[]> files)
    {
        using var buffer = new MemoryStream();
        using (var writer = new TarWriter(buffer, TarEntryFormat.Ustar, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                writer.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, name)
                {
                    Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
                    ModificationTime = DateTimeOffset.UnixEpoch,
                    DataStream = new MemoryStream(content),
                });
            }
        }

        return buffer.ToArray();
    }

    private SortedDictionary<string, byte[]> FilesBelow(string path)
    {
        var folder = Path.GetFullPath(path, root);
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        if (!Directory.Exists(folder))
        {
            throw Unreadable(path, "there is no such folder");
        }

        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            files[Path.GetRelativePath(folder, file).Replace('\\', '/')] = ReadFile(file);
        }

        return files;
    }

    private SortedDictionary<string, byte[]> FilesOf(PropertyMap entries, string prefix)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var (name, value) in entries)
        {
            switch (value)
            {
                case PropertyValue.Asset { TextContent: { } text }:
                    files[prefix + name] = Encoding.UTF8.GetBytes(text);
                    break;
                case PropertyValue.Asset { Path: { Length: > 0 } path }:
                    files[prefix + name] = ReadFile(path);
                    break;
                case PropertyValue.Archive { Entries: { } inner }:
                    AddAll(files, FilesOf(inner, $"{prefix}{name}/"), "");
                    break;
                case PropertyValue.Archive { Path: { Length: > 0 } path } when !IsArchiveFile(path):
                    AddAll(files, FilesBelow(path), $"{prefix}{name}/");
                    break;
                case PropertyValue.Asset { Hash: { } hash }:
                    files[prefix + name] = Encoding.UTF8.GetBytes(hash);
                    break;
                case PropertyValue.Archive { Hash: { } hash }:
                    files[prefix + name] = Encoding.UTF8.GetBytes(hash);
                    break;
            }
        }

        return files;
    }

    private static void AddAll(
        SortedDictionary<string, byte[]> target, SortedDictionary<string, byte[]> source, string prefix)
    {
        foreach (var (name, content) in source)
        {
            target[prefix + name] = content;
        }
    }

    private byte[] ReadFile(string path)
    {
        try
        {
            return File.ReadAllBytes(Path.GetFullPath(path, root));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path, exception.Message);
        }
    }

    private static RpcException Unreadable(string path, string reason) =>
        new(RpcStatusCode.InvalidArgument, $"failed to compute asset hash: '{path}' cannot be read: {reason}");
}
