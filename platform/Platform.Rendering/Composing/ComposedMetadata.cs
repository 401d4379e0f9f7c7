using System.Text.Json.Nodes;

using Infra.Platform.Rendering.FieldPaths;
using Infra.Platform.Rendering.Functions.PatchAndTransform;
using Infra.Platform.Rendering.Naming;
using Infra.Platform.Rendering.Values;

namespace Infra.Platform.Rendering.Composing;

/// <summary>The metadata that Crossplane gives to a composed resource; it wins over what the pipeline says.</summary>
internal sealed class ComposedMetadata(CompositeIdentity identity, string resourceName, JsonObject? observed)
{
    /// <summary>Ties an object to the name its resource has in the Composition.</summary>
    public const string ResourceNameAnnotation = "crossplane.io/composition-resource-name";

    /// <summary>Names the composite that an object belongs to.</summary>
    public const string CompositeLabel = "crossplane.io/composite";
    private const string ClaimName = "crossplane.io/claim-name";
    private const string ClaimNamespace = "crossplane.io/claim-namespace";

    /// <summary>Completes a document; the result is a warning when a namespace was replaced.</summary>
    /// <exception cref="ComposeException">The document has another controller, or a name that is none.</exception>
    public ComposeResult? Write(JsonObject document)
    {
        document.TryAdd("apiVersion", "");
        if (document["metadata"] is not JsonObject metadata)
        {
            document["metadata"] = metadata = [];
        }

        DropWhatIsNoText(metadata);
        TakeNameOfObserved(metadata);
        var prefix = identity.Label(CompositeLabel) is { Length: > 0 } given ? given : identity.Name;
        if (!metadata.ContainsKey("name") && !metadata.ContainsKey("generateName"))
        {
            metadata["generateName"] = $"{prefix}-";
        }

        var overridden = WriteNamespace(metadata);
        Map(metadata, "annotations")[ResourceNameAnnotation] = resourceName;
        WriteLabels(Map(metadata, "labels"), prefix);
        WriteOwner(metadata);
        WriteName(document, metadata);
        if (document["status"] is JsonObject status)
        {
            // The render command reads and writes conditions, and leaves a null where there are none.
            status.TryAdd("conditions", null);
        }

        return overridden;
    }

    private static void DropWhatIsNoText(JsonObject metadata)
    {
        foreach (var field in new[] { "labels", "annotations" })
        {
            if (metadata[field] is JsonObject map && map.Any(one => GoType.Name(one.Value) != "string"))
            {
                metadata.Remove(field);
            }
        }

        foreach (var field in new[] { "name", "namespace", "generateName" })
        {
            if (metadata.ContainsKey(field) && string.IsNullOrEmpty(PathReading.FindText(metadata, field)))
            {
                metadata.Remove(field);
            }
        }
    }

    private void TakeNameOfObserved(JsonObject metadata)
    {
        if (observed is null)
        {
            return;
        }

        foreach (var field in new[] { "name", "namespace", "generateName" })
        {
            metadata.Remove(field);
            if (PathReading.FindText(observed, "metadata", field) is { Length: > 0 } own)
            {
                metadata[field] = own;
            }
        }
    }

    private ComposeResult? WriteNamespace(JsonObject metadata)
    {
        if (identity.Namespace is not { } own)
        {
            return null;
        }

        var foreign = PathReading.FindText(metadata, "namespace") is { } given && given != own ? given : null;
        metadata["namespace"] = own;
        return foreign is null
            ? null
            : new ComposeResult(
                "Warning",
                "NamespaceOverridden",
                $"cannot create composed resource \"{resourceName}\" in namespace \"{foreign}\", "
                + $"using XR namespace \"{own}\" instead");
    }

    private void WriteLabels(JsonObject labels, string prefix)
    {
        labels[CompositeLabel] = prefix;
        if (identity.Label(ClaimName) is { Length: > 0 } name
            && identity.Label(ClaimNamespace) is { Length: > 0 } space)
        {
            labels[ClaimName] = name;
            labels[ClaimNamespace] = space;
        }
    }

    /// <summary>Whether an owner reference is the one that controls.</summary>
    public static bool IsController(JsonObject owner) =>
        owner["controller"] is JsonValue value && value.TryGetValue<bool>(out var controls) && controls;

    private void WriteOwner(JsonObject metadata)
    {
        var owners = metadata["ownerReferences"] as JsonArray ?? [];
        var other = Patch.Items(owners).FirstOrDefault(owner =>
            IsController(owner) && PathReading.FindText(owner, "uid") != identity.Uid);
        if (other is not null)
        {
            throw new ComposeException(
                ComposeStage.Reconciler,
                "reconcile failed: cannot compose resources: cannot render metadata for composed resource "
                + $"\"{resourceName}\": cannot set controller reference: "
                + $"{PathReading.FindText(metadata, "name")} is already controlled by "
                + $"{PathReading.FindText(other, "kind")} {PathReading.FindText(other, "name")} "
                + $"(UID {PathReading.FindText(other, "uid")})");
        }

        owners.RemoveAll(owner => PathReading.FindText(owner, "uid") == identity.Uid);
        owners.Add(new JsonObject
        {
            ["apiVersion"] = identity.ApiVersion,
            ["kind"] = identity.Kind,
            ["name"] = identity.Name,
            ["uid"] = identity.Uid,
            ["controller"] = true,
            ["blockOwnerDeletion"] = true,
        });
        if (owners.Parent is null)
        {
            metadata["ownerReferences"] = owners;
        }
    }

    private void WriteName(JsonObject document, JsonObject metadata)
    {
        if (!metadata.ContainsKey("name"))
        {
            var prefix = PathReading.FindText(metadata, "generateName") ?? "";
            metadata["name"] = DerivedName.Of(prefix, identity.Uid, resourceName);
        }

        var apiVersion = PathReading.FindText(document, "apiVersion") ?? "";
        var group = apiVersion.Contains('/', StringComparison.Ordinal) ? apiVersion.Split('/')[0] : "";
        var name = PathReading.FindText(metadata, "name")!;
        if (!ObjectName.IsValid(group, name))
        {
            throw new ComposeException(
                ComposeStage.Reconciler,
                $"reconcile failed: cannot compose resources: cannot apply composed resource \"{resourceName}\" "
                + $"because it has an invalid name \"{name}\". Must be a valid RFC 1123 subdomain name.");
        }
    }

    private static JsonObject Map(JsonObject metadata, string field)
    {
        if (metadata[field] is not JsonObject map)
        {
            metadata[field] = map = [];
        }

        return map;
    }
}
