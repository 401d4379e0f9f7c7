using YamlDotNet.RepresentationModel;

namespace Pulumi.Automation;

/// <summary>Settings of a project as they stand in their file.</summary>
internal static class ProjectSettingsYaml
{
    public static ProjectSettings Read(YamlMappingNode map)
    {
        var name = map.Text("name") ?? throw new InvalidOperationException("Pulumi.yaml has no 'name'.");
        return new ProjectSettings(name, ReadRuntime(map))
        {
            Main = map.Text("main"),
            Description = map.Text("description"),
            Author = map.Text("author"),
            Website = map.Text("website"),
            License = map.Text("license"),
            Config = map.Member("config") is { } config ? YamlMembers.TextOf(config) : null,
            Backend = map.Map("backend") is { } backend ? new ProjectBackend { Url = backend.Text("url") } : null,
        };
    }

    public static YamlMappingNode Write(ProjectSettings settings) => new YamlMappingNode()
        .With("name", settings.Name)
        .With("runtime", WriteRuntime(settings.Runtime))
        .With("main", settings.Main)
        .With("description", settings.Description)
        .With("author", settings.Author)
        .With("website", settings.Website)
        .With("license", settings.License)
        .With("config", settings.Config is { } config ? YamlMembers.NodeOf(config) : null)
        .With("backend", settings.Backend is { } backend ? new YamlMappingNode().With("url", backend.Url) : null);

    private static ProjectRuntime ReadRuntime(YamlMappingNode map)
    {
        var runtime = map.Map("runtime");
        var name = EnumTexts.Runtime(runtime?.Text("name") ?? map.Text("runtime") ?? "");
        return new ProjectRuntime(name)
        {
            Options = runtime?.Map("options") is { } options
                ? new ProjectRuntimeOptions
                {
                    TypeScript = options.Flag("typescript"),
                    Binary = options.Text("binary"),
                    VirtualEnv = options.Text("virtualenv"),
                }
                : null,
        };
    }

    private static YamlNode WriteRuntime(ProjectRuntime runtime)
    {
        var name = new YamlScalarNode(runtime.Name.ToString().ToLowerInvariant());
        return runtime.Options is not { } options
            ? name
            : new YamlMappingNode().With("name", name).With("options", new YamlMappingNode()
                .With("typescript", options.TypeScript)
                .With("binary", options.Binary)
                .With("virtualenv", options.VirtualEnv));
    }
}
