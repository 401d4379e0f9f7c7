using System.Globalization;
using Infra.Platform.Yaml;

namespace Infra.Platform.Schemas;

/// <summary>The text of a place in a document, as <c>spec.rules[0].host</c>.</summary>
internal static class FieldPath
{
    public static IEnumerable<string> Segments(string path) => PathSegments.Of(path);

    // A dot in a name would read as two fields.
    public static string Child(string path, string name) =>
        name.Contains('.', StringComparison.Ordinal) ? $"{path}[{name}]" : path.Length == 0 ? name : $"{path}.{name}";

    public static string Item(string path, int index) => $"{path}[{index.ToString(CultureInfo.InvariantCulture)}]";
}
