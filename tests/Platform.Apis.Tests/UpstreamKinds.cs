using Infra.Platform.Modeling;
using Infra.Platform.Modeling.Compositions;
using Infra.Platform.Schemas;
using Infra.Testing;

namespace Infra.Platform.Apis.Tests;

/// <summary>The upstream schemas, as the check of Compositions asks for them.</summary>
internal sealed class UpstreamKinds : ICompositionSchemas
{
    public ApiScope? ScopeOf(string apiVersion, string kind) => UpstreamSchemas.Find(apiVersion, kind) switch
    {
        null => null,
        { IsNamespaced: true } => ApiScope.Namespaced,
        _ => ApiScope.Cluster,
    };

    public FieldType? FieldAt(string apiVersion, string kind, string path)
    {
        // A definition says nothing of metadata: they are the same for every kind.
        var field = path == "metadata" || path.StartsWith("metadata.", StringComparison.Ordinal)
            ? UpstreamSchemas.FieldAt("v1", "ConfigMap", path)
            : UpstreamSchemas.FieldAt(apiVersion, kind, path);
        return field is null ? null : TypeOf(field);
    }

    private static FieldType TypeOf(StructuralSchema field) => field switch
    {
        { IsIntOrString: true } => FieldType.IntegerOrString,
        { Type: "string" } => FieldType.String,
        { Type: "integer" } => FieldType.Integer,
        { Type: "number" } => FieldType.Number,
        { Type: "boolean" } => FieldType.Boolean,
        { Type: "object" } => FieldType.Object,
        { Type: "array" } => FieldType.Array,
        _ => FieldType.Any,
    };
}
