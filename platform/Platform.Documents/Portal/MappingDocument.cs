using System.Text.Json.Nodes;

using Infra.Platform.Modeling;

namespace Infra.Platform.Documents.Portal;

/// <summary>How the exporter in each cluster turns objects of an API into entities of the catalog.</summary>
public static class MappingDocument
{
    /// <summary>One element of <c>resources</c> in the exporter's configuration.</summary>
    /// <remarks>The exporter must know its cluster as the environment variable <c>CLUSTER_NAME</c>.</remarks>
    public static JsonObject Of(ApiModel api, PortalEntry entry)
    {
        var properties = new JsonObject(CatalogProperty.Of(api, entry).Select(static property =>
            KeyValuePair.Create(property.Name, (JsonNode?)property.Query)));
        var mapping = new JsonObject
        {
            ["identifier"] = CatalogNames.Identifier(api),
            ["title"] = ".metadata.name",
            ["blueprint"] = $"\"{CatalogNames.Blueprint(api.Kind)}\"",
            ["properties"] = properties,
            ["relations"] = Relations(api, entry),
        };
        return new JsonObject
        {
            ["kind"] = $"{api.ApiVersion}/{api.Plural}",
            ["selector"] = new JsonObject { ["query"] = "true" },
            ["port"] = new JsonObject
            {
                ["entity"] = new JsonObject { ["mappings"] = new JsonArray(mapping) },
            },
        };
    }

    private static JsonObject Relations(ApiModel api, PortalEntry entry)
    {
        var relations = api.Scope is ApiScope.Namespaced
            ? new JsonObject { [CatalogNames.Environment] = CatalogNames.EnvironmentOfNamespace }
            : new JsonObject { [CatalogNames.Cluster] = CatalogNames.ThisCluster };
        foreach (var reference in entry.References)
        {
            var name = $".spec.{reference.Property}";
            relations[reference.Name] =
                $"if {name} then {name} + \".\" + {CatalogNames.EnvironmentOfNamespace} else null end";
        }

        return relations;
    }
}
