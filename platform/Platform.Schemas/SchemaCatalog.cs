namespace Infra.Platform.Schemas;

/// <summary>Schemas by apiVersion and kind.</summary>
public sealed class SchemaCatalog
{
    private readonly Dictionary<(string ApiVersion, string Kind), ResourceSchema> known = [];
    private readonly Func<string, string, ResourceSchema?> otherwise;

    /// <summary>A catalogue of these schemas; of two for the same kind the last counts.</summary>
    /// <param name="schemas">What is known from the start.</param>
    /// <param name="otherwise">Where to look for what is not; nowhere by default.</param>
    public SchemaCatalog(
        IEnumerable<ResourceSchema> schemas, Func<string, string, ResourceSchema?>? otherwise = null)
    {
        this.otherwise = otherwise ?? (static (_, _) => null);
        foreach (var schema in schemas)
        {
            known[(schema.ApiVersion, schema.Kind)] = schema;
        }
    }

    /// <summary>The kinds that are known from the start.</summary>
    public IReadOnlyCollection<(string ApiVersion, string Kind)> Known => known.Keys;

    /// <summary>The schema of a kind; null when there is none.</summary>
    public ResourceSchema? Find(string apiVersion, string kind) =>
        known.GetValueOrDefault((apiVersion, kind)) ?? otherwise(apiVersion, kind);
}
