namespace Pulumi.Automation;

/// <summary>What <see cref="WorkspaceStack.RefreshAsync"/> can be told.</summary>
public sealed class RefreshOptions : UpdateOptions
{
    /// <summary>Only says what would happen.</summary>
    public bool? PreviewOnly { get; set; }

    /// <summary>It fails when anything would change.</summary>
    public bool? ExpectNoChanges { get; set; }

    /// <summary>Secrets are shown in the summary; true unless it is said otherwise.</summary>
    public bool? ShowSecrets { get; set; }

    /// <summary>Creates whose end is unknown stay so.</summary>
    public bool? SkipPendingCreates { get; set; }

    /// <summary>Creates whose end is unknown are forgotten.</summary>
    public bool? ClearPendingCreates { get; set; }

    /// <summary>Creates whose end is unknown, with the ids that were found by hand.</summary>
    public List<PendingCreateValue>? ImportPendingCreates { get; set; }

    /// <summary>The program runs, so that its providers are configured as it says.</summary>
    public bool? RunProgram { get; set; }
}
