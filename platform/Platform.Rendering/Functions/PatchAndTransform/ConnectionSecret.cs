using System.Text.Json.Nodes;

using Infra.Platform.Rendering.FieldPaths;

namespace Infra.Platform.Rendering.Functions.PatchAndTransform;

/// <summary>The Secret that the function composes from connection details.</summary>
internal static class ConnectionSecret
{
    /// <summary>The Secret; who names it: the composite, else the input, else its own name with a suffix.</summary>
    /// <exception cref="FatalException">A patch of the input's reference cannot be applied.</exception>
    public static JsonObject Compose(JsonObject composite, JsonObject? input, IDictionary<string, string> details)
    {
        var (name, space) = Reference(composite, input);
        var metadata = new JsonObject();
        if (name is { Length: > 0 })
        {
            metadata["name"] = name;
        }

        if (space is { Length: > 0 })
        {
            metadata["namespace"] = space;
        }

        return new JsonObject
        {
            ["apiVersion"] = "v1",
            ["kind"] = "Secret",
            ["metadata"] = metadata,
            ["type"] = "connection.crossplane.io/v1alpha1",
            ["data"] = new JsonObject(details.Select(
                detail => KeyValuePair.Create(detail.Key, (JsonNode?)JsonValue.Create(detail.Value)))),
        };
    }

    private static (string? Name, string? Namespace) Reference(JsonObject composite, JsonObject? input)
    {
        if (PathReading.Find(composite, "spec", "writeConnectionSecretToRef") is JsonObject chosen)
        {
            return (PathReading.FindText(chosen, "name"), PathReading.FindText(chosen, "namespace"));
        }

        if (input is null)
        {
            return ($"{PathReading.FindText(composite, "metadata", "name")}-connection",
                PathReading.FindText(composite, "metadata", "namespace"));
        }

        var reference = Patched(composite, input);
        return (PathReading.FindText(reference, "name"), PathReading.FindText(reference, "namespace"));
    }

    private static JsonObject Patched(JsonObject composite, JsonObject input)
    {
        var reference = (JsonObject)input.DeepClone();
        reference.Remove("patches");
        foreach (var (i, patch) in Patch.Items(input["patches"]).Select(Patch.Read).Index())
        {
            try
            {
                Apply(patch, composite, reference, i);
            }
            catch (Exception why) when (why is FatalException or FieldPathException)
            {
                throw new FatalException("cannot compose connection secret: cannot generate connection secret "
                    + $"reference: cannot apply connection secret patches: {why.Message}");
            }
        }

        return reference;
    }

    private static void Apply(Patch patch, JsonObject composite, JsonObject reference, int index)
    {
        if (patch.Type is not ("FromCompositeFieldPath" or "CombineFromComposite"))
        {
            throw new FatalException($"unsupported patch type {patch.Type} at index {index}");
        }

        try
        {
            PatchApplication.Apply(patch, composite, reference);
        }
        catch (FieldPathException missing) when (missing.IsNotFound && !patch.IsRequired)
        {
            // An optional source that is not there leaves the reference as it is.
        }
        catch (Exception why) when (why is FatalException or FieldPathException)
        {
            throw new FatalException($"cannot apply patch type {patch.Type} at index {index}: {why.Message}");
        }
    }
}
