using System.Text.Json.Nodes;

using Infra.Platform.Modeling;

namespace Infra.Platform.Documents.Portal;

/// <summary>Properties as the portal's provider keeps them: in one group for each type.</summary>
internal sealed class PortalProperties
{
    private static readonly string[] Groups =
        ["stringProps", "numberProps", "booleanProps", "objectProps", "arrayProps"];

    private readonly Dictionary<string, JsonObject> groups = Groups.ToDictionary(
        static group => group, static _ => new JsonObject());

    /// <summary>All of them, without groups that would be empty.</summary>
    public JsonObject Tree => new(Groups.Where(group => groups[group].Count > 0)
        .Select(group => KeyValuePair.Create(group, (JsonNode?)groups[group])));

    /// <summary>Whether there is one of this name.</summary>
    public bool Has(string name) => groups.Values.Any(group => group.ContainsKey(name));

    /// <summary>Adds a property; what it can be is kept, its default is not.</summary>
    public JsonObject Add(string name, string title, ApiType type)
    {
        var tree = new JsonObject { ["title"] = title };
        groups[GroupOf(type)][name] = tree;
        switch (type)
        {
            case StringType text:
                tree.AddIfSet("pattern", text.Pattern);
                tree.AddIfSet("minLength", text.MinLength);
                tree.AddIfSet("maxLength", text.MaxLength);
                tree.AddIfSet("format", text.Format);
                break;
            case EnumType values:
                tree["enums"] = JsonTree.ListOf(values.Values.Select(static value => value.JsonName));
                break;
            case IntegerType number:
                tree.AddIfSet("minimum", number.Minimum);
                tree.AddIfSet("maximum", number.Maximum);
                tree.AddIfSet("enums", JsonTree.ListOf(number.OneOf));
                break;
            case NumberType number:
                tree.AddIfSet("minimum", number.Minimum);
                tree.AddIfSet("maximum", number.Maximum);
                break;
            case ListType list:
                tree.AddIfSet("minItems", list.MinItems);
                tree.AddIfSet("maxItems", list.MaxItems);
                tree[ItemsOf(list.Element)] = Items(list.Element);
                break;
        }

        return tree;
    }

    private static string GroupOf(ApiType type) => type switch
    {
        IntegerType or NumberType => "numberProps",
        BooleanType => "booleanProps",
        ObjectType or MapType => "objectProps",
        ListType => "arrayProps",
        _ => "stringProps",
    };

    private static string ItemsOf(ApiType element) => GroupOf(element) switch
    {
        "numberProps" => "numberItems",
        "booleanProps" => "booleanItems",
        "objectProps" or "arrayProps" => "objectItems",
        _ => "stringItems",
    };

    private static JsonObject Items(ApiType element)
    {
        var items = new JsonObject();
        if (element is EnumType values)
        {
            items["enums"] = JsonTree.ListOf(values.Values.Select(static value => value.JsonName));
        }

        return items;
    }
}
