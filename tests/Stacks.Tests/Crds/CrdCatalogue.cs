using YamlDotNet.RepresentationModel;

using Infra.Testing;

namespace Infra.Stacks.Tests.Crds;

/// <summary>The upstream definitions of custom kinds, by type token.</summary>
internal sealed class CrdCatalogue
{
    private readonly Dictionary<string, YamlMappingNode> schemas = new(StringComparer.Ordinal);

    /// <summary>The definitions in some folders of the one that the environment names.</summary>
    public static CrdCatalogue Load(params IReadOnlyList<string> folders)
    {
        var catalogue = new CrdCatalogue();
        var root = TestData.Folder(TestData.UpstreamCrds)!;
        var paths = folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(root, folder), "*.yaml"));
        foreach (var path in paths)
        {
            using var file = File.OpenText(path);
            var yaml = new YamlStream();
            yaml.Load(file);
            foreach (var document in yaml.Documents.Select(static document => document.RootNode))
            {
                catalogue.Add(document as YamlMappingNode);
            }
        }

        return catalogue;
    }

    /// <summary>The schema of <c>kubernetes:pkg.crossplane.io/v1:Provider</c> and the like, or null.</summary>
    public YamlMappingNode? Find(string type) => schemas.GetValueOrDefault(type);

    private void Add(YamlMappingNode? document)
    {
        if (document?.Text("kind") != "CustomResourceDefinition")
        {
            return;
        }

        var spec = document.Map("spec")!;
        var kind = spec.Map("names")!.Text("kind");
        foreach (var version in ((YamlSequenceNode)spec["versions"]).Cast<YamlMappingNode>())
        {
            var type = $"kubernetes:{spec.Text("group")}/{version.Text("name")}:{kind}";
            schemas[type] = version.Map("schema")!.Map("openAPIV3Schema")!;
        }
    }
}
