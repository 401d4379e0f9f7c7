using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Infra.Platform.Schemas;
using Infra.Platform.Yaml;

namespace Infra.Testing;

/// <summary>
/// The schemas of every kind of other people that we write: definitions of the operators and providers, and the
/// Kubernetes API. Needs <see cref="TestData.UpstreamCrds"/> and <see cref="TestData.UpstreamKubernetes"/>.
/// </summary>
public static class UpstreamSchemas
{
    private static readonly Lazy<Dictionary<(string Group, string Kind), string>> Files = new(Index);
    private static readonly ConcurrentDictionary<string, Lazy<SchemaCatalog>> Catalogs = new(StringComparer.Ordinal);
    private static readonly Lazy<KubernetesApi?> BuiltIn = new(OpenBuiltIn);

    /// <summary>The schema of a kind; null when upstream has none.</summary>
    public static ResourceSchema? Find(string apiVersion, string kind)
    {
        var group = apiVersion.Contains('/', StringComparison.Ordinal) ? apiVersion.Split('/')[0] : "";
        return Files.Value.TryGetValue((group, kind), out var file)
            ? Catalogs.GetOrAdd(file, static path => new(() => Read(path))).Value.Find(apiVersion, kind)
            : BuiltIn.Value?.Find(apiVersion, kind);
    }

    /// <summary>The schema of a kind if a folder of upstream definitions has it.</summary>
    /// <param name="folder">As <c>provider-aws</c>.</param>
    /// <param name="apiVersion">As <c>rds.aws.m.upbound.io/v1beta1</c>.</param>
    /// <param name="kind">As <c>Instance</c>.</param>
    public static ResourceSchema? FindIn(string folder, string apiVersion, string kind) =>
        Files.Value.TryGetValue((apiVersion.Split('/')[0], kind), out var file)
        && Path.GetFileName(Path.GetDirectoryName(file)) == folder
            ? Find(apiVersion, kind)
            : null;

    /// <summary>The schema of a kind that Kubernetes itself has; null when it has none.</summary>
    public static ResourceSchema? FindBuiltIn(string apiVersion, string kind) => BuiltIn.Value?.Find(apiVersion, kind);

    /// <summary>All that is wrong with an object, fields that its schema does not know included.</summary>
    /// <exception cref="InvalidOperationException">Upstream has no such kind.</exception>
    public static IReadOnlyList<SchemaProblem> Validate(JsonNode document)
    {
        var (apiVersion, kind) = (document["apiVersion"]?.GetValue<string>(), document["kind"]?.GetValue<string>());
        return Find(apiVersion ?? "", kind ?? "") is { } schema
            ? schema.Validate(document)
            : throw new InvalidOperationException($"upstream has no {apiVersion}, Kind={kind}");
    }

    /// <summary>The schema of a field; null when the kind, or the field in it, does not exist.</summary>
    /// <param name="apiVersion">As <c>apps/v1</c>.</param>
    /// <param name="kind">As <c>Deployment</c>.</param>
    /// <param name="fieldPath">As <c>spec.template.spec.containers[0].image</c>.</param>
    public static StructuralSchema? FieldAt(string apiVersion, string kind, string fieldPath) =>
        Find(apiVersion, kind)?.Schema.At(fieldPath);

    // Group and kind stand near the head of a definition; reading all of them would take seconds.
    private static Dictionary<(string Group, string Kind), string> Index()
    {
        var files = new Dictionary<(string, string), string>();
        foreach (var file in TestData.Folder(TestData.UpstreamCrds) is { } folder
            ? Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
            : [])
        {
            var lines = File.ReadLines(file).Where(static line => line.StartsWith("  ", StringComparison.Ordinal));
            string? group = null;
            string? kind = null;
            foreach (var line in lines)
            {
                group ??= After(line, "  group: ");
                kind ??= After(line, "    kind: ");
                if (group is not null && kind is not null)
                {
                    files[(group, kind)] = file;
                    break;
                }
            }
        }

        return files;
    }

    private static string? After(string line, string word) =>
        line.StartsWith(word, StringComparison.Ordinal) ? line[word.Length..].Trim('"', ' ') : null;

    private static SchemaCatalog Read(string path) => new(YamlFile.Read(File.ReadAllText(path), path)
        .SelectMany(static document => ResourceSchema.DefinedBy(document.Root)));

    private static KubernetesApi? OpenBuiltIn()
    {
        if (TestData.Folder(TestData.UpstreamKubernetes) is not { } folder)
        {
            return null;
        }

        using var file = File.OpenRead(Directory.EnumerateFiles(folder, "swagger*.json").Single());
        return KubernetesApi.Read(file);
    }
}
