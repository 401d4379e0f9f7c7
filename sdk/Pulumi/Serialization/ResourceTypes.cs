using System.Reflection;
using Google.Protobuf.Collections;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>The classes with <see cref="ResourceTypeAttribute"/>, to make resources of references.</summary>
internal static class ResourceTypes
{
    private static readonly Lock Gate = new();
    private static readonly HashSet<Assembly> Searched = [];
    private static readonly Dictionary<string, List<(Version? Version, System.Type Type)>> Classes = [];

    /// <summary>The resource a reference names: of its class if the program has that, else one that can be depended
    /// on.</summary>
    public static Resource Resolve(MapField<string, Value> reference)
    {
        var urn = reference.TryGetValue("urn", out var text) ? text.StringValue : "";
        var parsed = new Urn(urn);
        var version = reference.TryGetValue("packageVersion", out var found) ? found.StringValue : "";
        var constructor = Find(parsed.Type, version) is { } type ? ConstructorOf(type) : null;
        if (constructor is null)
        {
            return new DependencyResource(urn);
        }

        ResourceOptions options = constructor.GetParameters()[2].ParameterType == typeof(ComponentResourceOptions)
            ? new ComponentResourceOptions { Urn = urn }
            : new CustomResourceOptions { Urn = urn };
        return (Resource)ConstructorInvoker.Create(constructor).Invoke(parsed.Name, null, options);
    }

    private static ConstructorInfo? ConstructorOf(System.Type type) =>
        type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(static found =>
                found.GetParameters() is [{ ParameterType: var name }, _, { ParameterType: var options }]
                && name == typeof(string) && typeof(ResourceOptions).IsAssignableFrom(options))
            .OrderByDescending(static found => found.IsPublic)
            .FirstOrDefault();

    private static System.Type? Find(string token, string version)
    {
        lock (Gate)
        {
            SearchNewAssemblies();
            if (!Classes.TryGetValue(token, out var candidates))
            {
                return null;
            }

            var wanted = Parse(version);
            return candidates
                .Where(candidate =>
                    wanted is null || candidate.Version is null || candidate.Version.Major == wanted.Major)
                .OrderByDescending(candidate => candidate.Version == wanted)
                .ThenByDescending(static candidate => candidate.Version)
                .FirstOrDefault().Type;
        }
    }

    // Assemblies load when they are first needed, so a class that was not there a moment ago may be there now.
    private static void SearchNewAssemblies()
    {
        var sdk = typeof(ResourceTypeAttribute).Assembly.GetName().Name;
        foreach (var assembly in AppDomain.CurrentDomain.GetAssemblies())
        {
            if (assembly.IsDynamic || !Searched.Add(assembly)
                || !Array.Exists(assembly.GetReferencedAssemblies(), reference => reference.Name == sdk))
            {
                continue;
            }

            foreach (var type in assembly.GetTypes())
            {
                if (typeof(Resource).IsAssignableFrom(type)
                    && type.GetCustomAttribute<ResourceTypeAttribute>(inherit: false) is { } mark)
                {
                    Candidates(mark.Type).Add((Parse(mark.Version), type));
                }
            }
        }
    }

    private static List<(Version? Version, System.Type Type)> Candidates(string token)
    {
        if (!Classes.TryGetValue(token, out var candidates))
        {
            Classes[token] = candidates = [];
        }

        return candidates;
    }

    // Labels after a dash do not matter here: what counts is the major version.
    private static Version? Parse(string? version) =>
        Version.TryParse(version?.TrimStart('v').Split('-', '+')[0], out var parsed) ? parsed : null;
}
