using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Infra.Platform.Modeling.Tests;

/// <summary>A model as text, each value that says something on a line of its own.</summary>
internal static class ModelText
{
    public static string Of(object model)
    {
        var text = new StringBuilder();
        Write(text, model, 0);
        return text.ToString();
    }

    private static void Write(StringBuilder text, object value, int depth)
    {
        foreach (var property in value.GetType().GetProperties().Where(static property => property.Name != "Record"))
        {
            var indent = new string(' ', depth * 2);
            switch (property.GetValue(value))
            {
                case null or false or ICollection { Count: 0 }:
                    break;
                case JsonNode node:
                    text.Append(CultureInfo.InvariantCulture, $"{indent}{property.Name}: {node.ToJsonString()}\n");
                    break;
                case IEnumerable list and not string:
                    text.Append(CultureInfo.InvariantCulture, $"{indent}{property.Name}:\n");
                    Elements(text, list, depth + 1);
                    break;
                case ApiType type:
                    text.Append(CultureInfo.InvariantCulture, $"{indent}{property.Name}: {type.GetType().Name}\n");
                    Write(text, type, depth + 1);
                    break;
                case var scalar:
                    text.Append(CultureInfo.InvariantCulture, $"{indent}{property.Name}: {scalar}\n");
                    break;
            }
        }
    }

    private static void Elements(StringBuilder text, IEnumerable list, int depth)
    {
        foreach (var element in list)
        {
            var indent = new string(' ', depth * 2);
            if (element is string or long or int)
            {
                text.Append(CultureInfo.InvariantCulture, $"{indent}- {element}\n");
                continue;
            }

            text.Append(CultureInfo.InvariantCulture, $"{indent}-\n");
            Write(text, element, depth + 1);
        }
    }
}
