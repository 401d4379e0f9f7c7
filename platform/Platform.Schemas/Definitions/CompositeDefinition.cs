using System.Text.Json.Nodes;

namespace Infra.Platform.Schemas;

/// <summary>Makes the CustomResourceDefinitions that Crossplane installs for a CompositeResourceDefinition.</summary>
/// <remarks>
/// As recorded: of the XRD's own schema only <c>spec</c>, <c>status</c> and the length of the name survive, the fields
/// of Crossplane replace what stands in their place, and <c>spec</c> is always required.
/// </remarks>
public static class CompositeDefinition
{
    /// <summary>The definition of the composite resource itself.</summary>
    /// <exception cref="DefinitionException">A version has no schema.</exception>
    public static JsonObject Derive(JsonObject definition)
    {
        var xrd = new DefinitionReader(definition);
        var fields = xrd.IsLegacy ? CompositeFields.Legacy(xrd) : CompositeFields.Modern(xrd);
        return Build(xrd, xrd.Names, fields, new(
            "Composite Resource", "composite", xrd.IsNamespaced ? "Namespaced" : "Cluster"));
    }

    /// <summary>The definition of the claim; null for an XRD without claims.</summary>
    /// <exception cref="DefinitionException">A version has no schema, or the names are those of the composite resource.
    /// </exception>
    public static JsonObject? DeriveClaim(JsonObject definition)
    {
        var xrd = new DefinitionReader(definition);
        if (xrd.ClaimNames is not { } names)
        {
            return null;
        }

        foreach (var word in (string[])["kind", "plural", "singular", "listKind"])
        {
            if (names[word]?.GetValue<string>() is { Length: > 0 } name && name == xrd.Names[word]?.GetValue<string>())
            {
                throw new DefinitionException(
                    $"invalid resource claim names: \"{name}\" conflicts with composite resource name");
            }
        }

        return Build(xrd, names, CompositeFields.Claim(xrd), new("Composite Resource Claim", "claim", "Namespaced"));
    }

    private static JsonObject Build(
        DefinitionReader xrd, JsonObject names, CompositeFields fields, DefinitionRole role)
    {
        var accepted = (JsonObject)names.DeepClone();
        accepted["categories"] = new JsonArray(
            [.. DefinitionReader.List(names["categories"]), JsonValue.Create(role.Category)]);
        return new JsonObject
        {
            ["apiVersion"] = "apiextensions.k8s.io/v1",
            ["kind"] = "CustomResourceDefinition",
            ["metadata"] = xrd.Metadata($"{names["plural"]?.GetValue<string>()}.{xrd.Group}"),
            ["spec"] = new JsonObject
            {
                ["group"] = xrd.Group,
                ["scope"] = role.Scope,
                ["names"] = accepted,
                ["versions"] = new JsonArray([.. xrd.Versions.Select(version => Version(xrd, version, fields, role))]),
            },
        };
    }

    private static JsonObject Version(
        DefinitionReader xrd, JsonObject version, CompositeFields fields, DefinitionRole role)
    {
        if (version["schema"]?["openAPIV3Schema"] is not JsonObject schema)
        {
            throw new DefinitionException(
                $"cannot generate CRD for \"{role.Name}\" \"{xrd.Name}\": custom resource validation cannot be nil");
        }

        var result = new JsonObject
        {
            ["name"] = version["name"]?.DeepClone(),
            ["served"] = version["served"]?.DeepClone(),
            ["storage"] = version["referenceable"]?.DeepClone(),
            ["additionalPrinterColumns"] = new JsonArray(
                [.. DefinitionReader.List(version["additionalPrinterColumns"]), .. fields.Columns()]),
            ["schema"] = new JsonObject { ["openAPIV3Schema"] = Schema(schema, fields) },
            ["subresources"] = new JsonObject { ["status"] = new JsonObject() },
        };
        foreach (var word in (string[])["deprecated", "deprecationWarning"])
        {
            DefinitionReader.Copy(version, result, word);
        }

        return result;
    }

    private static JsonObject Schema(JsonObject own, CompositeFields fields)
    {
        var result = new JsonObject
        {
            ["type"] = "object",
            ["required"] = new JsonArray("spec"),
            ["properties"] = new JsonObject
            {
                ["apiVersion"] = new JsonObject { ["type"] = "string" },
                ["kind"] = new JsonObject { ["type"] = "string" },
                ["metadata"] = Metadata(own),
                ["spec"] = Part(own, "spec", fields.Spec(), "x-kubernetes-preserve-unknown-fields"),
                ["status"] = Part(own, "status", fields.Status()),
            },
        };
        DefinitionReader.Copy(own, result, "description");
        return result;
    }

    // The name becomes the value of a label.
    private static JsonObject Metadata(JsonObject own)
    {
        var name = StructuralSchema.Read(own).Property("metadata")?.Property("name");
        return new()
        {
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                ["name"] = new JsonObject
                {
                    ["type"] = "string", ["maxLength"] = Math.Min(63, name?.Bounds.MaxLength ?? 63),
                },
            },
        };
    }

    private static JsonObject Part(JsonObject own, string name, JsonObject machinery, params string[] more)
    {
        var part = own["properties"]?[name] as JsonObject ?? [];
        var properties = part["properties"]?.DeepClone() as JsonObject ?? [];
        foreach (var (field, schema) in machinery)
        {
            properties[field] = schema?.DeepClone();
        }

        var result = new JsonObject { ["type"] = "object", ["properties"] = properties };
        foreach (var word in (string[])["description", "required", "oneOf", "x-kubernetes-validations", .. more])
        {
            DefinitionReader.Copy(part, result, word);
        }

        return result;
    }

    private sealed record DefinitionRole(string Name, string Category, string Scope);
}
