using System.Text;
using System.Text.Json;

using Infra.Platform.Documents.Reference;

namespace Infra.Output;

/// <summary>What <c>sizes</c> prints: by API and property, what each value becomes in each Composition.</summary>
internal sealed record SizesReport(IReadOnlyList<SizeTable> Apis)
{
    private const int Gap = 2;

    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>One table a property: a row for each field that it decides, a column for each of its values.</summary>
    public string Text()
    {
        var text = new StringBuilder();
        foreach (var api in Apis)
        {
            text.Append(text.Length > 0 ? "\n" : "").Append(api.Kind).Append('\n');
            foreach (var property in api.Properties)
            {
                AddProperty(text, property);
            }
        }

        return text.ToString();
    }

    /// <summary>The same as one JSON document.</summary>
    public string Json() => JsonSerializer.Serialize(new { Apis }, Shape) + "\n";

    private static void AddProperty(StringBuilder text, SizedProperty property)
    {
        var unit = property.Unit is { } one ? $" {one}" : "";
        var usual = property.Default is { } value ? $"{value}{unit} unless stated" : "always stated";
        var fields = property.Meanings.SelectMany(static meaning => meaning.Fields).ToList();
        var values = fields.SelectMany(static field => field.Values.Keys).Distinct().ToList();
        string[] header = [$"{property.Path}: {usual}", .. values];
        var widths = fields.Select(field => RowOf(field, values)).Append(header)
            .SelectMany(static row => row.Index())
            .GroupBy(static cell => cell.Index, static cell => cell.Item.Length)
            .OrderBy(static column => column.Key)
            .Select(static column => column.Max())
            .ToList();
        AddRow(text, header, widths);
        foreach (var meaning in property.Meanings)
        {
            AddRow(text, [$"  {string.Join(", ", meaning.Compositions)}"], widths);
            AddRow(text, meaning.Nothing is { } reason ? [$"    nothing: {reason}"] : [], widths);
            foreach (var field in meaning.Fields)
            {
                AddRow(text, RowOf(field, values), widths);
            }
        }
    }

    private static string[] RowOf(SizedField field, IReadOnlyList<string> values) => field.Values.Count == 0
        ? [$"    {field.Kind} {field.Path}: as stated"]
        : [$"    {field.Kind} {field.Path}", .. values.Select(value => field.Values.GetValueOrDefault(value, ""))];

    private static void AddRow(StringBuilder text, string[] cells, List<int> widths)
    {
        if (cells.Length > 0)
        {
            var line = string.Concat(cells.Select((cell, column) => cell.PadRight(widths[column] + Gap)));
            text.Append("  ").Append(line.TrimEnd()).Append('\n');
        }
    }
}
