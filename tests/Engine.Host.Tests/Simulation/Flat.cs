using System.Globalization;

namespace Infra.Engine.Host.Tests.Simulation;

/// <summary>Properties as lines <c>path = value</c>, in order, for comparing and reading.</summary>
internal static class Flat
{
    public static SortedDictionary<string, string> Of(PropertyMap map)
    {
        var lines = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Add(lines, "", map);
        return lines;
    }

    private static void Add(SortedDictionary<string, string> lines, string path, PropertyValue value)
    {
        switch (value)
        {
            case PropertyValue.Map { Properties.Count: > 0 } map:
                foreach (var (key, inner) in map.Properties)
                {
                    Add(lines, path.Length == 0 ? key : $"{path}.{key}", inner);
                }

                break;
            case PropertyValue.List { Items.Length: > 0 } list:
                for (var i = 0; i < list.Items.Length; i++)
                {
                    Add(lines, $"{path}[{i}]", list.Items[i]);
                }

                break;
            case PropertyValue.Secret secret:
                lines[path + "!"] = "secret";
                Add(lines, path, secret.Value);
                break;
            default:
                lines[path] = value switch
                {
                    PropertyValue.Text text => $"\"{text.Value}\"",
                    PropertyValue.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
                    PropertyValue.Bool flag => flag.Value ? "true" : "false",
                    PropertyValue.Map => "{}",
                    PropertyValue.List => "[]",
                    PropertyValue.Unknown => "unknown",
                    _ => value.ToString(),
                };
                break;
        }
    }
}
