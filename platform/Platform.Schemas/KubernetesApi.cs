using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Infra.Platform.Schemas;

/// <summary>The schemas of the kinds that Kubernetes itself has, from its OpenAPI (v2) document.</summary>
/// <remarks>Only the definitions that are asked for are turned into schemas.</remarks>
public sealed class KubernetesApi : IDisposable
{
    private const string KindOf = "x-kubernetes-group-version-kind";
    private const string Machinery = "io.k8s.apimachinery.pkg.";

    private readonly JsonDocument document;
    private readonly Dictionary<(string ApiVersion, string Kind), string> kinds = [];
    private readonly HashSet<(string ApiVersion, string Kind)> namespaced = [];
    private readonly ConcurrentDictionary<string, JsonObject> definitions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string, string), ResourceSchema?> found = [];

    private KubernetesApi(JsonDocument document)
    {
        this.document = document;
        foreach (var definition in document.RootElement.GetProperty("definitions").EnumerateObject())
        {
            // A type that is in every group, as DeleteOptions, is no kind of its own.
            if (definition.Value.TryGetProperty(KindOf, out var list) && list.GetArrayLength() == 1)
            {
                kinds[Name(list[0])] = definition.Name;
            }
        }

        foreach (var path in document.RootElement.GetProperty("paths").EnumerateObject())
        {
            if (path.Name.Contains("/namespaces/{namespace}/", StringComparison.Ordinal)
                && path.Value.TryGetProperty("post", out var post) && post.TryGetProperty(KindOf, out var kind))
            {
                namespaced.Add(Name(kind));
            }
        }
    }

    /// <summary>Reads the document.</summary>
    public static KubernetesApi Read(Stream openApi) => new(JsonDocument.Parse(openApi));

    /// <summary>The schema of a built-in kind; null when Kubernetes has none of that name.</summary>
    public ResourceSchema? Find(string apiVersion, string kind) => found.GetOrAdd((apiVersion, kind), Load);

    /// <inheritdoc/>
    public void Dispose() => document.Dispose();

    private ResourceSchema? Load((string ApiVersion, string Kind) name) => !kinds.TryGetValue(name, out var definition)
        ? null
        : new(name.ApiVersion, name.Kind, new(new SchemaSource(Definition(definition)!, Definition)))
        {
            IsBuiltIn = true, IsNamespaced = namespaced.Contains(name),
        };

    private JsonObject? Definition(string name) => definitions.GetOrAdd(name, _ =>
        Special(name) ?? JsonObject.Create(document.RootElement.GetProperty("definitions").GetProperty(name))!);

    // The document tells less about these than the types of Go take: a quantity may be a number, and what is an object
    // without fields there, or has no type, is any JSON.
    private static JsonObject? Special(string name) => name switch
    {
        $"{Machinery}api.resource.Quantity" => new()
        {
            ["anyOf"] = new JsonArray(
                new JsonObject { ["type"] = "string" }, new JsonObject { ["type"] = "number" }),
        },
        $"{Machinery}runtime.RawExtension" or $"{Machinery}apis.meta.v1.FieldsV1" or $"{Machinery}apis.meta.v1.Patch" =>
            new() { ["type"] = "object", ["x-kubernetes-preserve-unknown-fields"] = true },
        _ => null,
    };

    private static (string ApiVersion, string Kind) Name(JsonElement kind)
    {
        var group = kind.GetProperty("group").GetString();
        var version = kind.GetProperty("version").GetString();
        return (group is { Length: > 0 } ? $"{group}/{version}" : version!, kind.GetProperty("kind").GetString()!);
    }
}
