using System.Text.Json.Nodes;

using Infra.Platform.Modeling;

namespace Infra.Platform.Documents.Forms;

/// <summary>One input of the workflow that makes an object.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it means.</param>
/// <param name="Query">How the portal fills it from the form, in jq; always a text, as GitHub wants.</param>
internal sealed record DispatchInput(string Name, string Description, string Query)
{
    /// <summary>What values it takes; null for JSON.</summary>
    public ApiType? Type { get; init; }

    /// <summary>Whether it must be given.</summary>
    public bool Required { get; init; }

    /// <summary>Its value when it is not given.</summary>
    public JsonNode? Default { get; init; }

    /// <summary>When the portal gives it, in jq; null for always.</summary>
    public string? Condition { get; init; }

    /// <summary>The input of a property that is no group.</summary>
    public static DispatchInput Of(ApiProperty property)
    {
        var value = $".inputs.{property.JsonName}";
        var isJson = property.Type is ListType or MapType;
        var description = Descriptions.Of(property) + (isJson ? " As JSON." : "");
        return new DispatchInput(property.JsonName, description, property.Type switch
        {
            StringType or EnumType or QuantityType => value,
            ListType or MapType => $"{value} | tojson",
            _ => $"{value} | tostring",
        })
        {
            Type = isJson ? null : property.Type,
            Required = property.Required,
            Default = property.Default,
            Condition = property.MayBeAbsent ? $"{value} != null" : null,
        };
    }

    /// <summary>The input of several properties: a JSON object of those that were filled in.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What the properties have in common.</param>
    /// <param name="members">The properties.</param>
    /// <param name="prefix">What their fields in the form have before their names.</param>
    public static DispatchInput OfGroup(
        string name, string description, IReadOnlyList<ApiProperty> members, string prefix)
    {
        var names = members.Select(static member => member.JsonName).ToList();
        var pairs = names.Select(member => $"{member}: .inputs.{prefix}{member}");
        return new DispatchInput(
            name,
            $"{description} JSON with {string.Join(", ", names)}.",
            $"{{ {string.Join(", ", pairs)} }} | with_entries(select(.value != null)) | tojson");
    }
}
