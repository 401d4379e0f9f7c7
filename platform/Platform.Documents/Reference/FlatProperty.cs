using Infra.Platform.Modeling;

namespace Infra.Platform.Documents.Reference;

/// <summary>A property wherever it stands.</summary>
/// <param name="Path">Its path below the root: <c>scaling.most</c>, <c>readers[].name</c>.</param>
/// <param name="Property">The property.</param>
internal sealed record FlatProperty(string Path, ApiProperty Property)
{
    /// <summary>Rules over its value, those of its type included.</summary>
    public IEnumerable<ApiRule> Rules =>
        Property.Rules.Concat(Property.Type is ObjectType group ? group.Rules : []);

    /// <summary>Every property of a type, those of a group after the group itself.</summary>
    public static IEnumerable<FlatProperty> Of(ObjectType type) => Below("", type);

    private static IEnumerable<FlatProperty> Below(string prefix, ApiType type) => type switch
    {
        ObjectType group => group.Properties.SelectMany(property =>
            Below($"{prefix}{property.JsonName}.", Element(property.Type))
                .Prepend(new FlatProperty(prefix + property.JsonName, property))),
        _ => [],
    };

    private static ApiType Element(ApiType type) => type switch
    {
        ListType list => list.Element,
        MapType map => map.Value,
        _ => type,
    };
}
