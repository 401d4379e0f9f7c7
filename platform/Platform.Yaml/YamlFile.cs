using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Infra.Platform.Yaml;

/// <summary>Reads YAML the way the tools of Kubernetes do: as YAML 1.1, into JSON trees.</summary>
/// <remarks>
/// Plain <c>y</c>, <c>no</c>, <c>on</c> and their like are booleans, as keys too; a timestamp is a string; a number
/// without a fraction is an integer however it was written. That is go-yaml v2 behind sigs.k8s.io/yaml.
/// </remarks>
public static class YamlFile
{
    /// <summary>Reads every document of a text; empty ones have no root.</summary>
    /// <param name="text">The YAML, or JSON, which is YAML.</param>
    /// <param name="path">What errors and positions name.</param>
    /// <exception cref="YamlException">The text is no YAML, or says one key twice.</exception>
    public static IReadOnlyList<YamlDocument> Read(string text, string path)
    {
        var documents = new List<YamlDocument>();
        try
        {
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            while (!parser.TryConsume<StreamEnd>(out _))
            {
                documents.Add(new TreeReader(parser, path).ReadDocument());
            }
        }
        catch (YamlDotNet.Core.YamlException broken)
        {
            throw ParserMistake.In(text, path, broken);
        }

        return documents;
    }
}
