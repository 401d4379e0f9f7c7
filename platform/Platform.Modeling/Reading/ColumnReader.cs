using System.Reflection;

namespace Infra.Platform.Modeling.Reading;

/// <summary>The columns of <c>kubectl get</c>: properties of the spec, then of the status, in the order of
/// declaration.</summary>
internal sealed class ColumnReader(Mistakes mistakes)
{
    // Crossplane adds these to every composite resource.
    private static readonly string[] Taken = ["SYNCED", "READY", "COMPOSITION", "AGE"];

    public IReadOnlyList<PrinterColumn> Read(Type record, ObjectType spec, Type? statusRecord, ObjectType status)
    {
        var columns = Of(record, spec, ".spec").ToList();
        columns.AddRange(statusRecord is null ? [] : Of(statusRecord, status, ".status"));
        foreach (var twice in columns.GroupBy(static column => column.Name).Where(static group => group.Count() > 1))
        {
            mistakes.Add(
                record.Name,
                $"two columns are called {twice.Key}; give one another name with [PrinterColumn(name)]");
        }

        return columns;
    }

    private IEnumerable<PrinterColumn> Of(Type record, ObjectType type, string path)
    {
        foreach (var property in type.Properties)
        {
            var member = record.GetProperty(property.Member)!;
            var below = $"{path}.{property.JsonName}";
            if (member.GetCustomAttribute<PrinterColumnAttribute>() is { } stated)
            {
                yield return Column(property, stated, below, $"{Naming.Of(record)}.{property.Member}");
            }

            if (property.Type is ObjectType nested)
            {
                var nestedRecord = Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType;
                foreach (var column in Of(nestedRecord, nested, below))
                {
                    yield return column;
                }
            }
        }
    }

    private PrinterColumn Column(ApiProperty property, PrinterColumnAttribute stated, string path, string where)
    {
        var name = stated.Name ?? property.Title;
        if (Taken.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            mistakes.Add(where, $"column {name} is one that Crossplane adds; choose another name");
        }

        var type = property.Type switch
        {
            StringType { Format: "date-time" } => "date",
            StringType or EnumType or QuantityType => "string",
            IntegerType => "integer",
            NumberType => "number",
            BooleanType => "boolean",
            _ => null,
        };
        if (type is null)
        {
            mistakes.Add(where, $"[PrinterColumn] is for single values, but this is {Kinds.Of(property.Type)}");
        }

        return new(name, path, type ?? "string", property.Description, stated.Wide);
    }
}
