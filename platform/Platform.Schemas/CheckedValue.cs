using System.Text.Json.Nodes;

namespace Infra.Platform.Schemas;

/// <summary>A value that is being checked, and how its problems are reported.</summary>
internal sealed record CheckedValue(
    List<SchemaProblem> Problems, JsonNode? Node, StructuralSchema Schema, string Path)
{
    public void Report(SchemaFault fault, JsonNode? wanted = null) => Problems.Add(new(fault, Path)
    {
        Got = Node?.DeepClone(), Wanted = wanted?.DeepClone(), Description = Schema.Description,
    });

    public void ReportIf(bool isWrong, SchemaFault fault, JsonNode? wanted = null)
    {
        if (isWrong)
        {
            Report(fault, wanted);
        }
    }
}
