namespace Pulumi.Automation;

/// <summary>How far an operation is.</summary>
public enum UpdateState
{
    /// <summary>It has not begun.</summary>
    NotStarted,

    /// <summary>It runs, or ended without saying how.</summary>
    InProgress,

    /// <summary>It did all it should.</summary>
    Succeeded,

    /// <summary>It did not.</summary>
    Failed,
}
