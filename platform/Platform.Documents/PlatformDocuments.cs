using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

using Infra.Platform.Documents.Forms;
using Infra.Platform.Documents.Kubernetes;
using Infra.Platform.Documents.Portal;
using Infra.Platform.Documents.Reference;
using Infra.Platform.Modeling;
using Infra.Platform.Yaml;

namespace Infra.Platform.Documents;

/// <summary>Every document that is made from the platform's APIs.</summary>
public static class PlatformDocuments
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    private static readonly string[] FixedNames =
    [
        DocumentNames.Xrd, DocumentNames.Connection, DocumentNames.WorkflowInputs, DocumentNames.Blueprint,
        DocumentNames.Action, DocumentNames.Mapping, DocumentNames.EditorSchema, DocumentNames.Reference,
    ];

    /// <summary>The documents of some APIs, in the order of their paths.</summary>
    /// <param name="apis">The APIs.</param>
    /// <exception cref="DocumentException">A document cannot be written for one of them.</exception>
    public static IReadOnlyList<PlatformDocument> Of(IEnumerable<PublishedApi> apis) =>
        [.. apis.SelectMany(Versions).SelectMany(Of).OrderBy(static document => document.Path, StringComparer.Ordinal)];

    /// <summary>Whether a path below the folder of publications is one that documents are written to.</summary>
    /// <param name="path">The path, with forward slashes.</param>
    public static bool IsDocument(string path) =>
        path.Split('/') is [['v', ..], _, var name]
        && (FixedNames.Contains(name) || (name.EndsWith(".yaml", StringComparison.Ordinal)
            && (name.StartsWith("composition-", StringComparison.Ordinal)
                || name.StartsWith("example-", StringComparison.Ordinal))));

    /// <summary>Every version is published for itself: an older one as it was, without what makes it.</summary>
    private static IEnumerable<PublishedApi> Versions(PublishedApi published) => published.OlderVersions
        .Select(older => published with { Model = older, OlderVersions = [], Compositions = [] })
        .Append(published with { OlderVersions = [] });

    private static IEnumerable<PlatformDocument> Of(PublishedApi published)
    {
        var api = published.Model;
        yield return Yaml(DocumentNames.Xrd, XrdDocument.Of(api));
        yield return Yaml(DocumentNames.Blueprint, BlueprintDocument.Of(api, published.Portal));
        yield return Yaml(DocumentNames.Action, ActionDocument.Of(api, published.Portal));
        yield return Yaml(DocumentNames.Mapping, MappingDocument.Of(api, published.Portal));
        yield return Yaml(DocumentNames.WorkflowInputs, WorkflowInputsDocument.Of(api));
        if (published.Connection is { } connection)
        {
            yield return Yaml(DocumentNames.Connection, ConnectionDocument.Of(connection));
        }

        foreach (var composition in published.Compositions)
        {
            yield return Yaml(DocumentNames.Composition(composition.Name), composition.Document());
        }

        foreach (var example in api.Examples)
        {
            yield return Document(
                DocumentNames.Example(example.Name),
                ExampleDocument.Text(api, example),
                ExampleDocument.Tree(api, example));
        }

        var schema = EditorSchema.Of(api);
        yield return Document(DocumentNames.EditorSchema, schema.ToJsonString(Readable) + "\n", schema);
        yield return Document(DocumentNames.Reference, ReferencePage.Of(published), null);

        PlatformDocument Yaml(string name, JsonObject tree) => Document(name, YamlText.Write(tree), tree);

        PlatformDocument Document(string name, string text, JsonNode? tree) =>
            new($"{api.Version}/{api.Plural}/{name}", text, tree);
    }
}
