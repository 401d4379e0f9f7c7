using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

using Pulumi.Automation;

namespace Infra.Output;

/// <summary>The outputs of a stack as text and as JSON.</summary>
internal static class OutputsText
{
    private const string Masked = "[secret]";

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>One line an output; strings as they are, everything else as JSON.</summary>
    public static string Lines(IReadOnlyDictionary<string, OutputValue> outputs, bool showSecrets)
    {
        var text = new StringBuilder();
        foreach (var (name, output) in outputs.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            var value = Shown(output, showSecrets);
            text.Append(name).Append(": ").Append(value as string ?? JsonSerializer.Serialize(value)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>One JSON object.</summary>
    public static string Json(IReadOnlyDictionary<string, OutputValue> outputs, bool showSecrets)
    {
        var values = new SortedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, output) in outputs)
        {
            values[name] = Shown(output, showSecrets);
        }

        return JsonSerializer.Serialize(values, Indented) + "\n";
    }

    private static object? Shown(OutputValue output, bool showSecrets) =>
        output.IsSecret && !showSecrets ? Masked : output.Value;
}
