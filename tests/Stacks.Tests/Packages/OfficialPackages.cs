using System.Collections.Concurrent;

using Infra.Testing;

namespace Infra.Stacks.Tests.Packages;

/// <summary>Facts about the packages whose schemas lie in <c>sdk/</c>, where this machine can have them.</summary>
internal static class OfficialPackages
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<IPackageFacts>>> Facts = new(StringComparer.Ordinal);

    // Nobody publishes these: they are made here from definitions, and their objects are checked against those.
    private const string OwnPackage = "kubernetes-crds";

    /// <summary>Our schemas, by the name of their package.</summary>
    public static IReadOnlyDictionary<string, SchemaFacts> Schemas { get; } =
        Directory.EnumerateDirectories(Repository.PathOf("sdk"), "Pulumi.*")
            .Select(static folder => Path.Combine(folder, "schema.json"))
            .Where(File.Exists)
            .Select(SchemaFacts.Read)
            .Where(static schema => schema.Name != OwnPackage)
            .ToDictionary(static schema => schema.Name, StringComparer.Ordinal);

    /// <summary>Why nothing is known of a package here; null when it is.</summary>
    public static string? Missing(string package) => package switch
    {
        "port" => TestData.Folder(TestData.PortSchema) is null ? $"{TestData.PortSchema} names no folder" : null,
        _ => NodeTools.Missing,
    };

    /// <summary>What a package says of itself, at the version that our schema names.</summary>
    public static Task<IPackageFacts> FactsOf(string package) =>
        Facts.GetOrAdd(package, static name => new(() => ReadAsync(name))).Value;

    // Port publishes no package with declarations that could be read: its schema is the fact.
    private static async Task<IPackageFacts> ReadAsync(string package)
    {
        var version = Schemas[package].Version;
        return package == "port"
            ? SchemaFacts.Read(Directory.GetFiles(TestData.Folder(TestData.PortSchema)!, $"*{version}*.json").Single())
            : new NpmFacts(await NpmPackage.OpenAsync($"@pulumi/{package}", version));
    }
}
