namespace Pulumi.Automation;

/// <summary>What a program is written in.</summary>
public class ProjectRuntime
{
    /// <summary>A runtime with its defaults.</summary>
    public ProjectRuntime(ProjectRuntimeName name)
    {
        Name = name;
    }

    /// <summary>The runtime.</summary>
    public ProjectRuntimeName Name { get; set; }

    /// <summary>How a program is started; null for the defaults.</summary>
    public ProjectRuntimeOptions? Options { get; set; }
}
