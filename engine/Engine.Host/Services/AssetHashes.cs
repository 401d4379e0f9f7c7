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
        { Path.Length: > 0 } or { Entries: not null } => archive with { Hash = HashOf(Pack(Files("", archive))) },
        _ => archive,
    };

    private static bool IsArchiveFile(string path) =>
        Array.Exists(ArchiveEndings, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    // Neither owners, modes nor times take part: the same content has the same hash on every machine.
    private static byte[] Pack(IEnumerable<(string Name, byte[] Content)> files)
    {
        using var buffer = new MemoryStream();
        using (var writer = new TarWriter(buffer, TarEntryFormat.Ustar, leaveOpen: true))
        {
            foreach (var (name, content) in files.OrderBy(static file => file.Name, StringComparer.Ordinal))
            {
                writer.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, name)
                {
                    Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
                    ModificationTime = DateTimeOffset.UnixEpoch,
                    DataStream = new MemoryStream(content),
                });
            }
        }

        return WithDevices(buffer.ToArray());
    }

    // The other engine's archives name device 0 in every header, which changes the hash of all of them.
    private static byte[] WithDevices(byte[] tar)
    {
        int Number(int at, int length) => Convert.ToInt32(Encoding.ASCII.GetString(tar, at, length), 8);
        for (var at = 0; tar[at] != 0; at += 512 + ((Number(at + 124, 11) + 511) / 512 * 512))
        {
            var sum = Number(at + 148, 6) + (14 * '0');
            Encoding.ASCII.GetBytes(Convert.ToString(sum, 8).PadLeft(6, '0'), tar.AsSpan(at + 148));
            "0000000\00000000\0"u8.CopyTo(tar.AsSpan(at + 329));
        }

        return tar;
    }

    private IEnumerable<(string Name, byte[] Content)> Files(string name, PropertyValue value) => value switch
    {
        PropertyValue.Asset { TextContent: { } text } => [(name, Encoding.UTF8.GetBytes(text))],
        PropertyValue.Asset { Path: { Length: > 0 } path } => [(name, ReadFile(path))],
        PropertyValue.Archive { Entries: { } entries } =>
            entries.SelectMany(entry => Files(Path.Join(name, entry.Key), entry.Value)),
        PropertyValue.Archive { Path: { Length: > 0 } path } when !IsArchiveFile(path) =>
            FilesBelow(path).Select(file => (Path.Join(name, file.Name), file.Content)),
        PropertyValue.Archive { Path: { Length: > 0 } path } => [(name, ReadFile(path))],
        _ => [],
    };

    private IEnumerable<(string Name, byte[] Content)> FilesBelow(string path)
    {
        var folder = Path.GetFullPath(path, root);
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(file => (Path.GetRelativePath(folder, file), ReadFile(file)))
            : throw Unreadable(path, "there is no such folder");
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
