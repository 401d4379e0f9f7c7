namespace Pulumi.Automation;

/// <summary>How a program is started.</summary>
public class ProjectRuntimeOptions
{
    /// <summary>Node.js: whether the program is TypeScript.</summary>
    public bool? TypeScript { get; set; }

    /// <summary>Go and .NET: the compiled program.</summary>
    public string? Binary { get; set; }

    /// <summary>Python: the folder of the virtual environment.</summary>
    public string? VirtualEnv { get; set; }
}
