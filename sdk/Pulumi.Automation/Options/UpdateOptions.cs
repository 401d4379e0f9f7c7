using Pulumi.Automation.Events;

namespace Pulumi.Automation;

/// <summary>What every operation on a stack can be told.</summary>
public class UpdateOptions
{
    /// <summary>How many resources are worked on at once; null for the engine's default.</summary>
    public int? Parallel { get; set; }

    /// <summary>What the history says about the operation.</summary>
    public string? Message { get; set; }

    /// <summary>URNs of the only resources that are changed.</summary>
    public List<string>? Target { get; set; }

    /// <summary>URNs of resources that are left alone.</summary>
    public List<string>? Exclude { get; set; }

    /// <summary>Paths of policy packs that are enforced.</summary>
    public List<string>? PolicyPacks { get; set; }

    /// <summary>Paths of their configuration files, in the same order.</summary>
    public List<string>? PolicyPackConfigs { get; set; }

    /// <summary>Gets every line of standard output as it comes.</summary>
    public Action<string>? OnStandardOutput { get; set; }

    /// <summary>Gets every line of standard error as it comes.</summary>
    public Action<string>? OnStandardError { get; set; }

    /// <summary>Gets every event of the engine, in order; all have been delivered when the operation returns.</summary>
    public Action<EngineEvent>? OnEvent { get; set; }

    /// <summary><c>always</c>, <c>never</c>, <c>raw</c> or <c>auto</c>.</summary>
    public string? Color { get; set; }

    /// <summary>Passes log settings on to plugins.</summary>
    public bool? LogFlow { get; set; }

    /// <summary>How much is logged, 1 to 9.</summary>
    public int? LogVerbosity { get; set; }

    /// <summary>Logs to standard error instead of files.</summary>
    public bool? LogToStdErr { get; set; }

    /// <summary>Where traces are sent.</summary>
    public string? Tracing { get; set; }

    /// <summary>Shows debug messages.</summary>
    public bool? Debug { get; set; }

    /// <summary>Standard output is JSON.</summary>
    public bool? Json { get; set; }

    /// <summary>The stack's configuration is read from this file instead.</summary>
    public string? ConfigFile { get; set; }

    /// <summary>Profiles are written to files of this prefix.</summary>
    public string? Profiling { get; set; }
}
