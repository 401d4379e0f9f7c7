using Pulumi.Kubernetes.Types.Inputs.ApiExtensions.V1;

namespace Infra.Components.Schemas;

/// <summary>Parts of the structural schemas of kinds, shorter than their types.</summary>
internal static class Structural
{
    public static JSONSchemaPropsArgs Text => new() { Type = "string" };

    public static JSONSchemaPropsArgs Flag => new() { Type = "boolean" };

    public static JSONSchemaPropsArgs Moment => new() { Type = "integer", Format = "int64" };

    public static JSONSchemaPropsArgs Texts => ListOf(Text);

    public static JSONSchemaPropsArgs ListOf(JSONSchemaPropsArgs item) => new() { Type = "array", Items = item };

    /// <summary>An object; a name that ends with an exclamation mark must be given.</summary>
    public static JSONSchemaPropsArgs Of(params IReadOnlyList<(string Name, JSONSchemaPropsArgs Schema)> properties)
    {
        var schema = new JSONSchemaPropsArgs { Type = "object" };
        foreach (var (name, property) in properties)
        {
            schema.Properties.Add(name.TrimEnd('!'), property);
            if (name.EndsWith('!'))
            {
                schema.Required.Add(name.TrimEnd('!'));
            }
        }

        return schema;
    }
}
