using System.Text.Json.Nodes;

using Infra.Platform.Rendering.FieldPaths;
using Infra.Platform.Rendering.Functions;
using Infra.Platform.Rendering.Values;

namespace Infra.Platform.Rendering.Composing;

/// <summary>The composite resource before and after the pipeline.</summary>
internal static class CompositeDocument
{
    /// <summary>With UID, its own label and the Composition that was selected, every number a float.</summary>
    public static JsonObject AsFunctionsSeeIt(ComposeInputs inputs, CompositeIdentity identity, string composition)
    {
        var document = (JsonObject)Numbers.AsFloats(inputs.Composite)!;
        PathWriting.Set(document, "metadata.uid", identity.Uid);
        if (identity.Label(ComposedMetadata.CompositeLabel) is null)
        {
            PathWriting.Set(document, $"metadata.labels[{ComposedMetadata.CompositeLabel}]", identity.Name);
        }

        PathWriting.Set(document, $"{MachineryPath(inputs)}.compositionRef.name", composition);
        return document;
    }

    /// <summary>With the references to its resources, the status that the pipeline wrote, and conditions.</summary>
    public static JsonObject AsStored(
        ComposeInputs inputs, PipelineState state, IReadOnlyList<ComposedResource> resources)
    {
        var document = (JsonObject)Numbers.AsStored(inputs.Composite)!;
        var machinery = MachineryPath(inputs);
        PathWriting.Set(document, $"{machinery}.resourceRefs", References(inputs, resources));
        PathWriting.Delete(document, $"{machinery}.compositionRef");
        if (document["status"] is not JsonObject status)
        {
            document["status"] = status = [];
        }

        Overlay(status, Numbers.AsStored(state.DesiredComposite["status"]) as JsonObject ?? []);
        CompositeConditions.Write(status, state.IsCompositeReady, resources);
        return document;
    }

    private static string MachineryPath(ComposeInputs inputs) => inputs.IsLegacy ? "spec" : "spec.crossplane";

    private static JsonArray References(ComposeInputs inputs, IReadOnlyList<ComposedResource> resources)
    {
        var isNamespaced = PathReading.FindText(inputs.Composite, "metadata", "namespace") is { Length: > 0 };
        var references = resources.Select(resource => Reference(resource.Document, isNamespaced));
        return new JsonArray([.. references.OrderBy(SortText, StringComparer.Ordinal)]);
    }

    private static JsonObject Reference(JsonObject document, bool isNamespaced)
    {
        var reference = new JsonObject();
        foreach (var (field, value) in new[]
        {
            ("apiVersion", PathReading.FindText(document, "apiVersion")),
            ("kind", PathReading.FindText(document, "kind")),
            ("name", PathReading.FindText(document, "metadata", "name")),
            ("namespace", isNamespaced ? null : PathReading.FindText(document, "metadata", "namespace")),
        })
        {
            if (!string.IsNullOrEmpty(value))
            {
                reference[field] = value;
            }
        }

        return reference;
    }

    /// <summary>The fields run together: a longer kind can come before a shorter one.</summary>
    private static string SortText(JsonObject reference) => string.Concat(reference.Select(one => $"{one.Value}"));

    private static void Overlay(JsonObject target, JsonObject source)
    {
        foreach (var (key, value) in source)
        {
            if (value is JsonObject from && target[key] is JsonObject to)
            {
                Overlay(to, from);
            }
            else
            {
                target[key] = value?.DeepClone();
            }
        }
    }
}
