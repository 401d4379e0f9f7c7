using System.Text.Json;
using System.Text.Json.Nodes;

namespace Infra.Platform.Schemas;

/// <summary>Mistakes in the words of the API server, which people search for.</summary>
/// <remarks>
/// Recorded texts where there are any; else those of k8s.io/apimachinery (pkg/util/validation/field) and
/// k8s.io/kube-openapi (pkg/validation/errors).
/// </remarks>
internal static class ApiServerText
{
    public static string Of(SchemaProblem problem)
    {
        var body = Body(problem);
        return problem.Path.Length == 0 ? body : $"{problem.Path}: {body}";
    }

    /// <summary>The bad value as the API server reports it: sometimes the name of its type.</summary>
    public static JsonNode? BadValue(SchemaProblem problem) => problem.Fault switch
    {
        SchemaFault.Missing => "",
        SchemaFault.Type => TypeName(problem.Got),
        SchemaFault.UnknownField => LastName(problem),
        SchemaFault.TooLong => "<value omitted>",
        SchemaFault.Rule => new JsonObject(),
        SchemaFault.BrokenRule => TypeName(problem.Got),
        _ => problem.Got?.DeepClone(),
    };

    public static string TypeName(JsonNode? node) => node switch
    {
        null => "null",
        JsonObject => "object",
        JsonArray => "array",
        _ => node.GetValueKind() switch
        {
            JsonValueKind.String => "string",
            JsonValueKind.Number => "number",
            _ => "boolean",
        },
    };

    private static string Body(SchemaProblem problem) => problem.Fault switch
    {
        SchemaFault.Missing => "Required value",
        SchemaFault.Enum =>
            $"Unsupported value: {Shown(problem.Got)}: supported values: {All(problem.Wanted!.AsArray())}",
        SchemaFault.TooLong => $"Too long: may not be more than {problem.Wanted} bytes",
        SchemaFault.TooManyItems or SchemaFault.TooManyProperties =>
            $"Too many: {Count(problem.Got)}: must have at most {problem.Wanted} items",
        SchemaFault.Duplicate => $"Duplicate value: {Shown(problem.Got)}",
        SchemaFault.Rule => $"Invalid value: {problem.Detail}",
        SchemaFault.BrokenRule or SchemaFault.UnknownField or SchemaFault.Type =>
            $"Invalid value: {Shown(BadValue(problem))}: {Invalid(problem)}",
        _ => $"Invalid value: {Shown(problem.Got)}: {Invalid(problem)}",
    };

    private static string Invalid(SchemaProblem problem)
    {
        var place = $"{problem.Path} in body";
        return problem.Fault switch
        {
            SchemaFault.Type => $"{place} must be of type {problem.Wanted}: {Shown(TypeName(problem.Got))}",
            SchemaFault.Pattern => $"{place} should match '{problem.Wanted}'",
            SchemaFault.Format => $"{place} must be of type {problem.Wanted}: {Shown(problem.Got)}",
            SchemaFault.TooSmall => $"{place} should be greater than or equal to {problem.Wanted}",
            SchemaFault.NotAbove => $"{place} should be greater than {problem.Wanted}",
            SchemaFault.TooLarge => $"{place} should be less than or equal to {problem.Wanted}",
            SchemaFault.NotBelow => $"{place} should be less than {problem.Wanted}",
            SchemaFault.NotMultiple => $"{place} should be a multiple of {problem.Wanted}",
            SchemaFault.TooShort => $"{place} should be at least {problem.Wanted} chars long",
            SchemaFault.TooFewItems => $"{place} should have at least {problem.Wanted} items",
            SchemaFault.TooFewProperties => $"{place} should have at least {problem.Wanted} properties",
            SchemaFault.NoAlternative => $"{Shown(problem.Path)} must validate at least one schema (anyOf)",
            SchemaFault.ManyAlternatives => $"{Shown(problem.Path)} must validate one and only one schema (oneOf)",
            SchemaFault.Excluded => $"{Shown(problem.Path)} must not validate the schema (not)",
            SchemaFault.UnknownField => $"unknown field: {Shown(LastName(problem))}",
            _ => problem.Detail ?? "",
        };
    }

    private static string LastName(SchemaProblem problem) => FieldPath.Segments(problem.Path).Last();

    private static int Count(JsonNode? node) => node switch
    {
        JsonArray list => list.Count,
        JsonObject map => map.Count,
        _ => 0,
    };

    private static string All(JsonArray values) => string.Join(", ", values.Select(Shown));

    private static string Shown(JsonNode? node) => node?.ToJsonString(ReadableJson.Options) ?? "null";
}
