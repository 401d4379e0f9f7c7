using Pulumi.SourceGenerator.Schema;

namespace Pulumi.SourceGenerator.Emitting;

/// <summary>The paths of a resource's properties whose change replaces it, nested ones included.</summary>
internal static class ReplacePaths
{
    public static IEnumerable<string> Of(PackageSchema package, ResourceSchema resource)
    {
        var objects = package.Objects.ToDictionary(static type => type.Token);
        return Of(resource.Outputs, "", []);

        IEnumerable<string> Of(EquatableArray<PropertySchema> properties, string prefix, HashSet<string> above)
        {
            foreach (var property in properties)
            {
                var path = prefix + property.WireName;
                if (property.ReplacesOnChanges)
                {
                    yield return path;
                    continue;
                }

                var (type, suffix) = Element(property.Type, "");
                if (type is not SchemaType.Object named
                    || !objects.TryGetValue(named.Token, out var schema)
                    || !above.Add(named.Token))
                {
                    continue;
                }

                foreach (var nested in Of(schema.Properties, $"{path}{suffix}.", above))
                {
                    yield return nested;
                }

                above.Remove(named.Token);
            }
        }
    }

    private static (SchemaType Type, string Suffix) Element(SchemaType type, string suffix) => type switch
    {
        SchemaType.List list => Element(list.Item, suffix + "[*]"),
        SchemaType.Map map => Element(map.Item, suffix + ".*"),
        _ => (type, suffix),
    };
}
