using Microsoft.Extensions.Logging;

namespace Pulumi.Automation;

/// <summary>What <see cref="WorkspaceStack.UpAsync"/> can be told.</summary>
public sealed class UpOptions : UpdateOptions
{
    /// <summary>It fails when anything would change.</summary>
    public bool? ExpectNoChanges { get; set; }

    /// <summary>The changes of every property are shown.</summary>
    public bool? Diff { get; set; }

    /// <summary>URNs of resources that are replaced.</summary>
    public List<string>? Replace { get; set; }

    /// <summary>What depends on an excluded resource is left alone too.</summary>
    public bool? ExcludeDependents { get; set; }

    /// <summary>What depends on a target is changed too.</summary>
    public bool? TargetDependents { get; set; }

    /// <summary>The program that runs inside this process; null for the workspace's.</summary>
    public PulumiFn? Program { get; set; }

    /// <summary>A plan, saved by a preview, that the update keeps to.</summary>
    public string? Plan { get; set; }

    /// <summary>Secrets are shown in the summary; true unless it is said otherwise.</summary>
    public bool? ShowSecrets { get; set; }

    /// <summary>Gets what the program logs, if it runs inside this process.</summary>
    public ILogger? Logger { get; set; }

    /// <summary>A failed resource does not stop the others.</summary>
    public bool? ContinueOnError { get; set; }

    /// <summary>The state is brought up to date first.</summary>
    public bool? Refresh { get; set; }

    /// <summary>Resources that are only read are shown.</summary>
    public bool? ShowReads { get; set; }
}
