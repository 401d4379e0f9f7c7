using System.Reflection;

namespace Infra.Testing;

/// <summary>Where the checkout lies that these tests were built from.</summary>
public static class Repository
{
    /// <summary>The root folder.</summary>
    public static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static metadata => metadata.Key == "RepositoryRoot").Value!;

    /// <summary>A path below the root.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);
}
