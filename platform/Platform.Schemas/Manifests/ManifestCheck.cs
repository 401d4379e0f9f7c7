using System.Text.Json.Nodes;
using Infra.Platform.Yaml;

namespace Infra.Platform.Schemas;

/// <summary>Checks documents that people write, before anything is done with them.</summary>
public static class ManifestCheck
{
    /// <summary>All mistakes of a document, in the order in which they stand in it.</summary>
    /// <param name="document">One object of the API.</param>
    /// <param name="catalog">The kinds there are.</param>
    /// <param name="old">The object before the change; null when it is new.</param>
    public static IReadOnlyList<ManifestProblem> Check(
        YamlDocument document, SchemaCatalog catalog, JsonNode? old = null)
    {
        if (document.Root is not JsonObject root)
        {
            var got = document.Root is null ? "nothing" : Shown.Value(document.Root);
            return [new(document.PositionOf(""), "", got, "an object of the API", "start with apiVersion and kind")];
        }

        var identity = ObjectIdentity.Unnamed(root).ToList();
        if (identity.Count == 0)
        {
            var (apiVersion, kind) = (root["apiVersion"]!.GetValue<string>(), root["kind"]!.GetValue<string>());
            identity = catalog.Find(apiVersion, kind) is { } schema
                ? Problems(root, schema, old)
                : [UnknownKind.Of(apiVersion, kind, catalog)];
        }

        return [.. identity
            .Select(problem => new ManifestProblem(
                document.PositionOf(problem.Field), problem.Field, problem.Got, problem.Allowed, problem.Fix))
            .OrderBy(static problem => problem.Position.Line)
            .ThenBy(static problem => problem.Position.Column)
            .ThenBy(static problem => problem.Field, StringComparer.Ordinal)];
    }

    private static List<Advice> Problems(JsonObject root, ResourceSchema schema, JsonNode? old)
    {
        var found = schema.Validate(root, old);
        var mistyped = found.Where(static problem => problem.Fault == SchemaFault.Type)
            .Select(static problem => problem.Path)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. ObjectIdentity.Problems(root, schema),
            .. found.Where(problem => !IsConsequence(problem, mistyped)).Select(problem => Moved(problem, schema)),
        ];
    }

    // A value of the wrong type is none of those listed either, and a rule stumbles over it.
    private static bool IsConsequence(SchemaProblem problem, HashSet<string> mistyped) => problem.Fault switch
    {
        SchemaFault.BrokenRule => mistyped.Count > 0,
        SchemaFault.Enum => mistyped.Contains(problem.Path),
        _ => false,
    };

    private static Advice Moved(SchemaProblem problem, ResourceSchema schema)
    {
        var advice = AdviceFor.Problem(problem);
        var isBelow = problem.Fault == SchemaFault.UnknownField && !problem.Path.Contains('.', StringComparison.Ordinal)
            && schema.Schema.Property("spec")?.Property(problem.Path) is not null;
        return isBelow ? advice with { Fix = "move it below spec" } : advice;
    }
}
