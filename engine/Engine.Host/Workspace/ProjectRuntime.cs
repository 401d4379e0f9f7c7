using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace Infra.Engine.Host;

/// <summary>The <c>runtime</c> of a project: a name, with options.</summary>
internal sealed record ProjectRuntime(string Name, ImmutableDictionary<string, string> Options)
{
    /// <summary>The value of an option, or "".</summary>
    public string Option(string name) => Options.GetValueOrDefault(name, "");

    /// <summary>Reads the node.</summary>
    /// <exception cref="CommandException">There is none.</exception>
    public static ProjectRuntime Read(YamlNode? node, string file) => node switch
    {
        YamlScalarNode { Value: { Length: > 0 } name } => new(name, ImmutableDictionary<string, string>.Empty),
        YamlMappingNode mapping when YamlFile.Text(mapping, "name") is { Length: > 0 } name =>
            new(name, OptionsOf(YamlFile.Child(mapping, "options") as YamlMappingNode)),
        _ => throw new CommandException($"{file}: project has no 'runtime'; allowed: dotnet, nodejs"),
    };

    /// <summary>What runs programs of this runtime.</summary>
    /// <exception cref="CommandException">The runtime is not one of ours.</exception>
    public IProgram Program() => Name switch
    {
        "dotnet" => new DotnetProgram(this),
        "nodejs" => new NodeProgram(this),
        _ => throw new CommandException(
            $"runtime '{Name}' is not supported by the embedded engine; allowed: dotnet, nodejs. "
            + "Run programs of other languages with the pulumi CLI"),
    };

    private static ImmutableDictionary<string, string> OptionsOf(YamlMappingNode? options)
    {
        if (options is null)
        {
            return ImmutableDictionary<string, string>.Empty;
        }

        return options.Children
            .Where(static pair => pair is { Key: YamlScalarNode, Value: YamlScalarNode })
            .ToImmutableDictionary(
                static pair => ((YamlScalarNode)pair.Key).Value ?? "",
                static pair => ((YamlScalarNode)pair.Value).Value ?? "");
    }
}
