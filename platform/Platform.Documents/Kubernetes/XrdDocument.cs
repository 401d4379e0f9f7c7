using System.Text.Json.Nodes;

using Infra.Platform.Modeling;

namespace Infra.Platform.Documents.Kubernetes;

/// <summary>The definition by which Crossplane installs an API: <c>apiextensions.crossplane.io/v2</c>.</summary>
public static class XrdDocument
{
    /// <summary>What <c>kubectl get platform</c> lists.</summary>
    private const string Category = "platform";

    /// <summary>The definition of an API.</summary>
    /// <param name="api">The API.</param>
    /// <param name="older">Versions that are served beside it, oldest first. Crossplane does not convert: it hands an
    /// object of one version out as another with nothing but that changed.</param>
    /// <remarks>Which Composition objects have that choose none is left to whoever installs it: the control plane's
    /// usual place. Without one, Crossplane would pick one at random.</remarks>
    public static JsonObject Of(ApiModel api, IReadOnlyList<ApiModel>? older = null)
    {
        var spec = new JsonObject
        {
            ["scope"] = api.Scope.ToString(),
            ["group"] = api.Group,
            ["names"] = Names(api),
        };
        spec["versions"] = new JsonArray(
            [.. (older ?? []).Select(static one => Version(one, isNewest: false)), Version(api, isNewest: true)]);
        return new JsonObject
        {
            ["apiVersion"] = "apiextensions.crossplane.io/v2",
            ["kind"] = "CompositeResourceDefinition",
            ["metadata"] = new JsonObject { ["name"] = api.DefinitionName },
            ["spec"] = spec,
        };
    }

    private static JsonObject Names(ApiModel api)
    {
        var names = new JsonObject { ["kind"] = api.Kind, ["plural"] = api.Plural, ["singular"] = api.Singular };
        names.AddIfSet("shortNames", JsonTree.ListOf(api.ShortNames));
        names["categories"] = JsonTree.ListOf([Category]);
        return names;
    }

    /// <summary>Compositions refer to the newest version; there can be one only.</summary>
    private static JsonObject Version(ApiModel api, bool isNewest)
    {
        var version = new JsonObject { ["name"] = api.Version, ["served"] = true, ["referenceable"] = isNewest };
        version.AddIfSet(
            "additionalPrinterColumns",
            new JsonArray([.. api.PrinterColumns.Select(static column => (JsonNode?)Column(column))]));
        version["schema"] = new JsonObject { ["openAPIV3Schema"] = Schema(api) };
        return version;
    }

    private static JsonObject Column(PrinterColumn column)
    {
        var tree = new JsonObject
        {
            ["name"] = column.Name,
            ["type"] = column.Type,
            ["description"] = column.Description,
            ["jsonPath"] = column.Path,
        };
        if (column.Wide)
        {
            tree["priority"] = 1;
        }

        return tree;
    }

    private static JsonObject Schema(ApiModel api)
    {
        var spec = StructuralSchema.Of(api.Spec);
        spec.Insert(0, "description", "What is asked for.");
        var properties = new JsonObject { ["metadata"] = Metadata(api), ["spec"] = spec };
        if (api.Status.Properties.Count > 0)
        {
            var status = StructuralSchema.Of(api.Status);
            status.Insert(0, "description", "What the platform reports.");
            properties["status"] = status;
        }

        return new JsonObject
        {
            ["description"] = api.Description,
            ["type"] = "object",
            ["required"] = JsonTree.ListOf(["spec"]),
            ["properties"] = properties,
        };
    }

    /// <summary>Of all rules about metadata Crossplane carries over the length of the name only.</summary>
    private static JsonObject Metadata(ApiModel api) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["name"] = new JsonObject { ["type"] = "string", ["maxLength"] = api.NameMaxLength },
        },
    };
}
