using System.Text.Json.Nodes;

using Infra.Platform.Rendering.FieldPaths;
using Infra.Platform.Rendering.Functions;
using Infra.Platform.Rendering.Functions.PatchAndTransform;
using Infra.Platform.Rendering.Values;

namespace Infra.Platform.Rendering.Composing;

/// <summary>The composed resources that exist, by the name they have in the Composition.</summary>
internal static class ObservedResources
{
    /// <exception cref="ComposeException">One belongs to another composite resource.</exception>
    public static Dictionary<string, ObservedResource> Read(ComposeInputs inputs, CompositeIdentity identity)
    {
        var observed = new Dictionary<string, ObservedResource>(StringComparer.Ordinal);
        foreach (var resource in inputs.Observed)
        {
            Check(resource, identity);
            var name = PathReading.FindText(
                resource, "metadata", "annotations", ComposedMetadata.ResourceNameAnnotation);
            if (name is not null)
            {
                observed[name] = new ObservedResource(
                    (JsonObject)Numbers.AsFloats(resource)!, Secret(resource, inputs.Required));
            }
        }

        return observed;
    }

    private static void Check(JsonObject resource, CompositeIdentity identity)
    {
        var name = PathReading.FindText(resource, "metadata", "name");
        var controller = Patch.Items(PathReading.Find(resource, "metadata", "ownerReferences"))
            .FirstOrDefault(ComposedMetadata.IsController);
        if (controller is not null && PathReading.FindText(controller, "uid") != identity.Uid)
        {
            throw Invalid($"observed resource {name} has a controller ref but is not controlled by the XR");
        }

        if (identity.Namespace is not null
            && PathReading.FindText(resource, "metadata", "namespace") != identity.Namespace)
        {
            throw Invalid($"observed resource {name} is not in the same namespace as the XR");
        }
    }

    private static ComposeException Invalid(string what) =>
        new(ComposeStage.Reconciler, $"invalid observed resources: {what}");

    private static Dictionary<string, string> Secret(JsonObject resource, IReadOnlyList<JsonObject> required)
    {
        var reference = PathReading.Find(resource, "spec", "writeConnectionSecretToRef");
        var space = PathReading.FindText(reference, "namespace")
            ?? PathReading.FindText(resource, "metadata", "namespace");
        var name = PathReading.FindText(reference, "name");
        var secret = name is null ? null : required.FirstOrDefault(one =>
            PathReading.FindText(one, "kind") == "Secret"
            && PathReading.FindText(one, "metadata", "name") == name
            && PathReading.FindText(one, "metadata", "namespace") == space);
        return (secret?["data"] as JsonObject ?? [])
            .Where(one => GoType.Name(one.Value) == "string")
            .ToDictionary(one => one.Key, one => one.Value!.GetValue<string>(), StringComparer.Ordinal);
    }
}
