using System.Text.Json.Nodes;

using Infra.Platform.Yaml;

namespace Infra.Platform.Rendering;

/// <summary>One object that a composite resource is composed of.</summary>
/// <param name="Name">Of the resource in the Composition; stable when the object is renamed.</param>
/// <param name="Document">The object as it is applied.</param>
/// <param name="IsReady">Whether it is ready, as far as the pipeline knows.</param>
public sealed record ComposedResource(string Name, JsonObject Document, bool IsReady);

/// <summary>Something that Crossplane reports as an event.</summary>
/// <param name="Severity">Normal or Warning.</param>
/// <param name="Reason">One word.</param>
/// <param name="Message">The sentence.</param>
public sealed record ComposeResult(string Severity, string Reason, string Message);

/// <summary>What became of a composite resource.</summary>
/// <param name="Composite">With resource references and conditions.</param>
/// <param name="Resources">By name.</param>
/// <param name="Results">In the order in which they came up.</param>
/// <param name="Context">What the pipeline's steps handed on.</param>
public sealed record Composed(
    JsonObject Composite,
    IReadOnlyList<ComposedResource> Resources,
    IReadOnlyList<ComposeResult> Results,
    JsonObject Context)
{
    private const string RenderVersion = "render.crossplane.io/v1beta1";

    /// <summary>The documents in the order of the render command: composite, resources, results, context.</summary>
    public IEnumerable<JsonObject> Documents() =>
    [
        Composite,
        .. Resources.Select(resource => resource.Document),
        .. Results.Select(result => new JsonObject
        {
            ["apiVersion"] = RenderVersion,
            ["kind"] = "Result",
            ["severity"] = result.Severity,
            ["reason"] = result.Reason,
            ["message"] = result.Message,
        }),
        new JsonObject
        {
            ["apiVersion"] = RenderVersion, ["kind"] = "Context", ["fields"] = Context.DeepClone(),
        },
    ];

    /// <summary>All documents as the render command prints them.</summary>
    public string Text() => string.Concat(Documents().Select(one => $"---\n{YamlText.WriteCanonical(one)}"));
}
