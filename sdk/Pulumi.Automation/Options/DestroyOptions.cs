namespace Pulumi.Automation;

/// <summary>What <see cref="WorkspaceStack.DestroyAsync"/> can be told.</summary>
public sealed class DestroyOptions : UpdateOptions
{
    /// <summary>What depends on an excluded resource is left alone too.</summary>
    public bool? ExcludeDependents { get; set; }

    /// <summary>What depends on a target is changed too.</summary>
    public bool? TargetDependents { get; set; }

    /// <summary>Secrets are shown in the summary; true unless it is said otherwise.</summary>
    public bool? ShowSecrets { get; set; }

    /// <summary>Only says what would happen.</summary>
    public bool? PreviewOnly { get; set; }

    /// <summary>A failed resource does not stop the others.</summary>
    public bool? ContinueOnError { get; set; }

    /// <summary>The state is brought up to date first.</summary>
    public bool? Refresh { get; set; }

    /// <summary>The program runs, so that its providers are configured as it says.</summary>
    public bool? RunProgram { get; set; }
}
