using System.Text.Json.Nodes;

namespace Infra.Platform.Schemas.Cel;

/// <summary>An object or a map with a schema; its values are read when a rule reads them.</summary>
/// <remarks>
/// Names of declared fields that are no identifiers are escaped in rules, as <c>__namespace__</c>:
/// https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation-rules.
/// </remarks>
internal sealed class CelSchemaObject(JsonObject node, StructuralSchema schema) : CelMap
{
    private static readonly (string Escaped, string Sign)[] Signs =
        [("__underscores__", "__"), ("__dot__", "."), ("__dash__", "-"), ("__slash__", "/")];

    // Of a field of an object, the name as a rule writes it.
    private readonly bool isMap = schema.AdditionalProperties is not null;

    public override IEnumerable<object> Keys => node.Select(static property => (object)property.Key);

    public override int Count => node.Count;

    public override bool Has(object key) => key is string name && node.ContainsKey(Name(name)) && IsKnown(Name(name));

    public override object? Get(object key)
    {
        var name = Name((string)key);
        var value = node[name];
        var below = schema.Property(name) ?? schema.AdditionalProperties
            ?? (schema.IsEmbeddedResource ? EmbeddedResource.Fields.Property(name) : null);
        return below is null ? CelJson.Read(value) : CelTyped.Read(value, below);
    }

    // What a schema merely preserves is not there for its rules.
    private bool IsKnown(string name) => isMap || schema.Declares(name) || schema.IsEmbeddedResource
        || !schema.PropertyNames.Any();

    private string Name(string written)
    {
        if (isMap || schema.Declares(written) || !written.Contains("__", StringComparison.Ordinal))
        {
            return written;
        }

        var inner = written.Length > 4 ? written[2..^2] : "";
        if (written == $"__{inner}__" && CelLexer.IsReserved(inner))
        {
            return inner;
        }

        return Signs.Aggregate(
            written, static (text, sign) => text.Replace(sign.Escaped, sign.Sign, StringComparison.Ordinal));
    }
}
