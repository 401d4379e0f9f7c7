namespace Pulumi.Automation;

/// <summary>The content of <c>Pulumi.yaml</c>.</summary>
public class ProjectSettings
{
    /// <summary>A project in a runtime with its defaults.</summary>
    public ProjectSettings(string name, ProjectRuntimeName runtime)
        : this(name, new ProjectRuntime(runtime))
    {
    }

    /// <summary>A project.</summary>
    public ProjectSettings(string name, ProjectRuntime runtime)
    {
        Name = name;
        Runtime = runtime;
    }

    /// <summary>The name of the project.</summary>
    public string Name { get; set; }

    /// <summary>What the program is written in.</summary>
    public ProjectRuntime Runtime { get; set; }

    /// <summary>Where the program lies, relative to the file; null for beside it.</summary>
    public string? Main { get; set; }

    /// <summary>What the project is for.</summary>
    public string? Description { get; set; }

    /// <summary>Who wrote it.</summary>
    public string? Author { get; set; }

    /// <summary>Where it is described.</summary>
    public string? Website { get; set; }

    /// <summary>Its licence.</summary>
    public string? License { get; set; }

    /// <summary>The default configuration of its stacks: a folder, or the map of values as YAML text.</summary>
    public string? Config { get; set; }

    /// <summary>Where states are kept; null for the backend that is logged in to.</summary>
    public ProjectBackend? Backend { get; set; }

    // An inline program has no folder of its own; the CLI wants one that exists.
    internal static ProjectSettings Default(string name) =>
        new(name, ProjectRuntimeName.Dotnet) { Main = Environment.CurrentDirectory, IsDefault = true };

    // Made up for an inline program: any file that is there wins.
    internal bool IsDefault { get; private init; }
}
