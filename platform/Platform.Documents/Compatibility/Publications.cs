using System.Text.Json.Nodes;

namespace Infra.Platform.Documents.Compatibility;

/// <summary>What each kind of document publishes; told by the name of its file.</summary>
internal static class Publications
{
    private const string CannotChange = "every object has to be deleted and created again: an XRD cannot change it";

    /// <summary>What a document publishes; null when consumers rely on nothing in it.</summary>
    public static Publication? Of(string path, JsonNode document) => Path.GetFileName(path) switch
    {
        DocumentNames.Xrd => OfXrd(path, document),
        DocumentNames.Connection => OfConnection(path, document),
        DocumentNames.WorkflowInputs => OfWorkflow(path, document),
        DocumentNames.Blueprint => OfBlueprint(path, document),
        DocumentNames.Action => OfAction(path, document),
        _ => null,
    };

    private static Publication OfXrd(string path, JsonNode document)
    {
        var spec = document.Object("spec");
        var versions = spec.Elements("versions").Where(static version => version.Flag("served")).ToList();
        return new Publication(
            [.. versions.SelectMany(version => SurfacesOfVersion(path, version))],
            [.. FactsOfNames(path, spec), .. versions.SelectMany(version => FactsOfColumns(path, version))]);
    }

    private static IEnumerable<Surface> SurfacesOfVersion(string path, JsonNode? version)
    {
        var name = version.Text("name") ?? "";
        var schema = version.Object("schema").Object("openAPIV3Schema").DeepClone().AsObject();
        var status = schema.Object("properties").Object("status");
        schema.Object("properties").Remove("status");
        yield return new Surface(path, "", schema, Audience.Claims, name);
        if (status.Count > 0)
        {
            yield return new Surface(path, "status", status, Audience.StatusReaders, name, IsRead: true);
        }
    }

    private static IEnumerable<Fact> FactsOfNames(string path, JsonObject spec)
    {
        var names = spec.Object("names");
        yield return new Fact(path, "group", spec.Text("group") ?? "", CannotChange);
        yield return new Fact(path, "scope", spec.Text("scope") ?? "Namespaced", CannotChange);
        yield return new Fact(path, "kind", names.Text("kind") ?? "", CannotChange);
        yield return new Fact(path, "plural", names.Text("plural") ?? "", CannotChange);
        foreach (var name in names.Texts("shortNames").Concat(names.Texts("categories")))
        {
            yield return new Fact(
                path, $"name {name}", name, $"whoever types 'kubectl get {name}' has to type another name");
        }
    }

    private static IEnumerable<Fact> FactsOfColumns(string path, JsonNode? version) =>
        version.Elements("additionalPrinterColumns").Select(column => new Fact(
            path,
            $"{version.Text("name")} column {column.Text("name")}",
            column.Text("type") ?? "",
            "scripts that read this column of 'kubectl get' have to read the field"));

    private static Publication OfConnection(string path, JsonNode document)
    {
        var keys = new JsonObject(document.Object("keys").Select(static key =>
            KeyValuePair.Create(key.Key, (JsonNode?)new JsonObject { ["type"] = "string" })));
        var schema = new JsonObject { ["type"] = "object", ["properties"] = keys };
        return new Publication(
            [new Surface(path, "keys", schema, Audience.SecretReaders, IsRead: true)],
            [
                new Fact(path, "secret", document.Text("secret") ?? "",
                    "every app that names the secret has to name the other"),
            ]);
    }

    private static Publication OfWorkflow(string path, JsonNode document)
    {
        var inputs = document.Object("on").Object("workflow_dispatch").Object("inputs");
        var schema = SchemaOf(inputs.Select(static input => (input.Key, Schema: WorkflowInput(input.Value),
            input.Value.Flag("required"))));
        return new Publication([new Surface(path, "", schema, Audience.WorkflowCallers)], []);
    }

    private static JsonObject WorkflowInput(JsonNode? input)
    {
        var type = input.Text("type") ?? "string";
        var schema = new JsonObject { ["type"] = type is "choice" or "environment" ? "string" : type };
        Copy(input, "default", schema, "default");
        Copy(input, "options", schema, "enum");
        return schema;
    }

    private static Publication OfBlueprint(string path, JsonNode document)
    {
        var relations = document.Object("relations").Select(static relation => (
            relation.Key,
            Schema: new JsonObject
            {
                ["type"] = $"relation to {(relation.Value.Flag("many") ? "many " : "")}{relation.Value.Text("target")}",
            },
            relation.Value.Flag("required")));
        return new Publication(
            [
                new Surface(path, "", PortalSchema(document.Object("properties")), Audience.Entities),
                new Surface(path, "relations", SchemaOf(relations), Audience.Entities),
            ],
            [IdentifierOf(path, document, "entities, mappings and actions have to name the other blueprint")]);
    }

    private static Publication OfAction(string path, JsonNode document)
    {
        var properties = document.Object("selfServiceTrigger").Object("userProperties");
        return new Publication(
            [new Surface(path, "", PortalSchema(properties), Audience.ActionRequests)],
            [IdentifierOf(path, document, "whoever starts it by its identifier has to use the other")]);
    }

    private static Fact IdentifierOf(string path, JsonNode document, string consequence) =>
        new(path, "identifier", document.Text("identifier") ?? "", consequence);

    /// <summary>Properties as the portal's provider keeps them: grouped by type, required inside each.</summary>
    private static JsonObject PortalSchema(JsonObject groups) => SchemaOf(
        from kind in new[] { "string", "number", "boolean", "object", "array" }
        from property in groups.Object($"{kind}Props")
        select (property.Key, PortalProperty(kind, property.Value), property.Value.Flag("required")));

    private static JsonObject PortalProperty(string kind, JsonNode? property)
    {
        var schema = new JsonObject { ["type"] = kind };
        Copy(property, "enums", schema, "enum");
        foreach (var keyword in new[]
            { "default", "pattern", "format", "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems" })
        {
            Copy(property, keyword, schema, keyword);
        }

        foreach (var item in new[] { "string", "number", "boolean", "object" })
        {
            if (property.Object($"{item}Items") is { Count: > 0 } items)
            {
                schema["items"] = PortalProperty(item, items);
            }
        }

        return schema;
    }

    private static JsonObject SchemaOf(IEnumerable<(string Name, JsonObject Schema, bool IsRequired)> properties)
    {
        var all = properties.ToList();
        return new JsonObject
        {
            ["type"] = "object",
            ["required"] = new JsonArray(
                [.. all.Where(static p => p.IsRequired).Select(static p => (JsonNode?)p.Name)]),
            ["properties"] = new JsonObject(
                all.Select(static p => KeyValuePair.Create(p.Name, (JsonNode?)p.Schema))),
        };
    }

    private static void Copy(JsonNode? from, string key, JsonObject to, string keyword)
    {
        if (from is JsonObject source && source[key] is { } value)
        {
            to[keyword] = value.DeepClone();
        }
    }
}
