using System.Text.Json;
using System.Text.Json.Nodes;

using Infra.Platform.Modeling.Reading;
using Infra.Platform.Yaml;

namespace Infra.Platform.Modeling.Compositions;

/// <summary>C# values and YAML texts as trees.</summary>
internal static class Trees
{
    public static JsonNode? Of<T>(T value) => value switch
    {
        null => null,
        JsonNode node => node.DeepClone(),
        Enum member => EnumNames.JsonName(member),
        Quantity amount => amount.Text,
        int number => (long)number,
        _ => JsonSerializer.SerializeToNode(value),
    };

    /// <summary>The one document of a text; the path is what mistakes in it are told of.</summary>
    public static JsonObject Read(string yaml, string path)
    {
        var documents = YamlFile.Read(yaml, path);
        return documents is [{ Root: JsonObject root }]
            ? root
            : throw new ModelException(path, [new(path, "is not one YAML document with an object in it")]);
    }
}
