using System.Collections.Concurrent;

namespace Infra.Engine.Host.Simulation;

/// <summary>Finds package schemas: first in the folders given, then the built-in ones.</summary>
internal sealed class PackageSchemas(IReadOnlyList<string> folders)
{
    private static readonly ConcurrentDictionary<string, PackageSchema> BuiltIn = new(StringComparer.Ordinal);

    private readonly Lazy<Dictionary<string, PackageSchema>> extra = new(() => ReadFolders(folders));

    /// <summary>The schema of a package.</summary>
    /// <exception cref="ProviderException">There is none.</exception>
    public PackageSchema Get(string package)
    {
        if (folders.Count > 0 && extra.Value.TryGetValue(package, out var found))
        {
            return found;
        }

        return BuiltIn.GetOrAdd(package, ReadBuiltIn);
    }

    // Sdk/Pulumi.Xyz is embedded as Schemas.Pulumi.Xyz.json and holds the package xyz: no other file need be read.
    private static PackageSchema ReadBuiltIn(string package)
    {
        var assembly = typeof(PackageSchemas).Assembly;
        var resource = Array.Find(
            assembly.GetManifestResourceNames(),
            name => package.Replace("-", "").Equals(PackageOf(name), StringComparison.OrdinalIgnoreCase))
            ?? throw new ProviderException(
                $"package '{package}' cannot be simulated: there is no schema of it. Built in are " +
                $"{string.Join(", ", BuiltInNames().Order(StringComparer.Ordinal))}; set INFRA_SCHEMAS to a folder " +
                $"with the package's schema (a *.json file whose name is \"{package}\"; " +
                $"'pulumi package get-schema {package}' writes it).");
        using var stream = assembly.GetManifestResourceStream(resource)!;
        var json = new byte[stream.Length];
        stream.ReadExactly(json);
        return PackageSchema.Parse(json, resource);
    }

    private static IEnumerable<string> BuiltInNames() =>
        typeof(PackageSchemas).Assembly.GetManifestResourceNames().Select(PackageOf).OfType<string>();

    private static string? PackageOf(string resource)
    {
        const string prefix = "Schemas.Pulumi.";
        return resource.StartsWith(prefix, StringComparison.Ordinal)
            ? Path.GetFileNameWithoutExtension(resource[prefix.Length..]).ToLowerInvariant() : null;
    }

    private static Dictionary<string, PackageSchema> ReadFolders(IReadOnlyList<string> folders)
    {
        var schemas = new Dictionary<string, PackageSchema>(StringComparer.Ordinal);
        foreach (var folder in folders)
        {
            if (!Directory.Exists(folder))
            {
                throw new ProviderException($"there is no folder '{folder}', which INFRA_SCHEMAS names");
            }

            foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
            {
                var schema = PackageSchema.Parse(File.ReadAllBytes(file), file);
                schemas.TryAdd(schema.Name, schema);
            }
        }

        return schemas;
    }
}
