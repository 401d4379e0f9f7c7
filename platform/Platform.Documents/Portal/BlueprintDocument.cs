using System.Text.Json.Nodes;

using Infra.Platform.Modeling;

namespace Infra.Platform.Documents.Portal;

/// <summary>What the portal's catalog knows of the objects of an API: the inputs of a Port blueprint.</summary>
public static class BlueprintDocument
{
    /// <summary>The blueprint, as <c>port:index/blueprint:Blueprint</c> takes it.</summary>
    public static JsonObject Of(ApiModel api, PortalEntry entry)
    {
        var tree = new JsonObject
        {
            ["identifier"] = CatalogNames.Blueprint(api.Kind),
            ["title"] = api.Title,
            ["icon"] = entry.Icon,
            ["description"] = api.Description,
            ["properties"] = Properties(api, entry),
        };
        if (entry.Mirrors.Count > 0)
        {
            tree["mirrorProperties"] = new JsonObject(entry.Mirrors.Select(static mirror => KeyValuePair.Create(
                mirror.Name,
                (JsonNode?)new JsonObject { ["title"] = mirror.Title, ["path"] = mirror.Path })));
        }

        tree["relations"] = Relations(api, entry);
        return tree;
    }

    private static JsonObject Properties(ApiModel api, PortalEntry entry)
    {
        var properties = new PortalProperties();
        foreach (var property in CatalogProperty.Of(api, entry))
        {
            var tree = properties.Add(property.Name, property.Title, property.Type);
            tree.AddIfSet("description", property.Description);
            if (property.Required)
            {
                tree["required"] = true;
            }
        }

        return properties.Tree;
    }

    private static JsonObject Relations(ApiModel api, PortalEntry entry)
    {
        var owner = api.Scope is ApiScope.Namespaced ? CatalogNames.Environment : CatalogNames.Cluster;
        var relations = new JsonObject { [owner] = Relation(CatalogNames.Title(owner), owner, isRequired: true) };
        foreach (var reference in entry.References)
        {
            relations[reference.Name] =
                Relation(reference.Title, CatalogNames.Blueprint(reference.Kind), isRequired: false);
        }

        return relations;
    }

    private static JsonObject Relation(string title, string target, bool isRequired) => new()
    {
        ["title"] = title,
        ["target"] = target,
        ["required"] = isRequired,
        ["many"] = false,
    };
}
