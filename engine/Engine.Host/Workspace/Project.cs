using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace Infra.Engine.Host;

/// <summary>What <c>Pulumi.yaml</c> says.</summary>
internal sealed record Project
{
    /// <summary>The file.</summary>
    public required string File { get; init; }

    /// <summary>The project's name.</summary>
    public required string Name { get; init; }

    /// <summary>What runs its program.</summary>
    public required ProjectRuntime Runtime { get; init; }

    /// <summary>The program's folder relative to the project's, or "".</summary>
    public string Main { get; init; } = "";

    /// <summary>Where stack settings lie, relative to the project, or "".</summary>
    public string StackConfigDirectory { get; init; } = "";

    /// <summary>The backend the project asks for, or "".</summary>
    public string BackendUrl { get; init; } = "";

    /// <summary>Whether every operation refreshes first.</summary>
    public bool AlwaysRefresh { get; init; }

    /// <summary>Declared configuration, by full key.</summary>
    public ImmutableSortedDictionary<string, ProjectConfigKey> Config { get; init; } =
        ImmutableSortedDictionary<string, ProjectConfigKey>.Empty;

    /// <summary>The project's folder.</summary>
    public string Directory => Path.GetDirectoryName(File)!;

    /// <summary>The program's folder.</summary>
    public string ProgramDirectory => Main is "" ? Directory : Path.GetFullPath(Main, Directory);

    /// <summary>The settings file of a stack.</summary>
    public string StackFile(string stack) =>
        Path.Combine(Path.GetFullPath(StackConfigDirectory, Directory), $"Pulumi.{stack}.yaml");

    /// <summary>Finds the project of a folder: there, or above it.</summary>
    /// <exception cref="CommandException">There is none, or it cannot be read.</exception>
    public static Project Find(string directory)
    {
        for (var folder = directory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            foreach (var name in (ReadOnlySpan<string>)["Pulumi.yaml", "Pulumi.yml", "Pulumi.json"])
            {
                if (System.IO.File.Exists(Path.Combine(folder, name)))
                {
                    return Read(Path.Combine(folder, name));
                }
            }
        }

        throw new CommandException(
            "no Pulumi.yaml project file found (searching upwards from ). If you have not created a project yet, "
            + "use `pulumi new` to do so: no project file found");
    }

    private static Project Read(string file)
    {
        var root = YamlFile.Parse(System.IO.File.ReadAllText(file), file);
        var name = YamlFile.Text(root, "name");
        if (name.Length is 0 or > 100
            || !name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-'))
        {
            throw YamlFile.At(
                file,
                root.Start,
                $"project 'name' is '{name}': it must have 1 to 100 of the characters A-Z a-z 0-9 _ . -");
        }

        return new Project
        {
            File = file,
            Name = name,
            Runtime = ProjectRuntime.Read(YamlFile.Child(root, "runtime"), file),
            Main = YamlFile.Text(root, "main"),
            StackConfigDirectory = YamlFile.Text(root, "stackConfigDir"),
            BackendUrl = YamlFile.Child(root, "backend") is YamlMappingNode backend
                ? YamlFile.Text(backend, "url") : "",
            AlwaysRefresh = YamlFile.Child(root, "options") is YamlMappingNode options
                && YamlFile.Text(options, "refresh") is "always",
            Config = ProjectConfigKey.ReadAll(YamlFile.Child(root, "config"), name),
        };
    }
}
