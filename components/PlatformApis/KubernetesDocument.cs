using System.Text.Json.Nodes;

using Infra.Components.Versions;

namespace Infra.Components.PlatformApis;

/// <summary>An object of Kubernetes whose type is known only when its document is read.</summary>
internal sealed class KubernetesDocument : CustomResource
{
    public KubernetesDocument(JsonObject document, CustomResourceOptions options)
        : base(TypeOf(document), NameOf(document), ArgsOf(document), PinnedPlugins.Kubernetes.With(options))
    {
    }

    /// <summary>Name of a document's object.</summary>
    public static string NameOf(JsonObject document) => (string)document["metadata"]!["name"]!;

    /// <summary>Kind of a document's object.</summary>
    public static string KindOf(JsonObject document) => (string)document["kind"]!;

    private static string TypeOf(JsonObject document) =>
        $"kubernetes:{(string)document["apiVersion"]!}:{KindOf(document)}";

    private static DictionaryResourceArgs ArgsOf(JsonObject document) =>
        new(JsonInputs.MapOf(document).ToImmutableDictionary(
            static field => field.Key,
            static field => (object?)field.Value));
}
