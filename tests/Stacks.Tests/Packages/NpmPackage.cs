using System.Collections.Concurrent;
using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;

using Infra.Testing;

namespace Infra.Stacks.Tests.Packages;

/// <summary>The texts of a package from npm, as its maker published it; nothing of it is installed or run.</summary>
internal sealed class NpmPackage
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<NpmPackage>>> Opened = new(StringComparer.Ordinal);

    private readonly Dictionary<string, byte[]> files = new(StringComparer.OrdinalIgnoreCase);

    private NpmPackage()
    {
    }

    /// <summary>A package at exactly one version, fetched once and kept beside the tests.</summary>
    /// <exception cref="InvalidOperationException">npm cannot fetch it.</exception>
    public static Task<NpmPackage> OpenAsync(string name, string version) =>
        Opened.GetOrAdd($"{name}@{version}", static exact => new(() => ReadAsync(exact))).Value;

    /// <summary>The text of a file, or null; upper and lower case are the same.</summary>
    public string? Text(string path) =>
        files.TryGetValue(path, out var bytes) ? System.Text.Encoding.UTF8.GetString(bytes) : null;

    private static async Task<NpmPackage> ReadAsync(string exact)
    {
        var package = new NpmPackage();
        await using var file = File.OpenRead(await FetchAsync(exact));
        await using var unzipped = new GZipStream(file, CompressionMode.Decompress);
        await using var archive = new TarReader(unzipped);
        while (await archive.GetNextEntryAsync() is { } entry)
        {
            // Everything lies in one folder; sources and maps say nothing that declarations do not.
            var path = entry.Name[(entry.Name.IndexOf('/', StringComparison.Ordinal) + 1)..];
            if (entry.DataStream is { } data && (path.EndsWith(".js", StringComparison.Ordinal)
                || path.EndsWith(".d.ts", StringComparison.Ordinal)))
            {
                var bytes = new byte[entry.Length];
                await data.ReadExactlyAsync(bytes);
                package.files[path] = bytes;
            }
        }

        return package;
    }

    private static async Task<string> FetchAsync(string exact)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "npm");
        var kept = Path.Combine(folder, $"{exact.Replace('/', '-')}.tgz");
        if (File.Exists(kept))
        {
            return kept;
        }

        Assert.True(NodeTools.Missing is null, NodeTools.Missing);
        var fresh = Directory.CreateDirectory(Path.Combine(folder, Path.GetRandomFileName())).FullName;
        using var npm = Process.Start(new ProcessStartInfo("npm", ["pack", exact, "--pack-destination", fresh])
        {
            WorkingDirectory = fresh,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var talk = npm.StandardOutput.ReadToEndAsync();
        var complaints = await npm.StandardError.ReadToEndAsync();
        await npm.WaitForExitAsync();
        Assert.True(npm.ExitCode == 0, $"npm pack {exact} failed:\n{await talk}{complaints}");
        File.Move(Directory.GetFiles(fresh).Single(), kept, overwrite: true);
        Directory.Delete(fresh);
        return kept;
    }
}
