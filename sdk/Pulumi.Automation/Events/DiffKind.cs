namespace Pulumi.Automation.Events;

/// <summary>How a property changes.</summary>
public enum DiffKind
{
    /// <summary>It is new.</summary>
    Add,

    /// <summary>It is new, and the resource is replaced.</summary>
    AddReplace,

    /// <summary>It goes.</summary>
    Delete,

    /// <summary>It goes, and the resource is replaced.</summary>
    DeleteReplace,

    /// <summary>It changes.</summary>
    Update,

    /// <summary>It changes, and the resource is replaced.</summary>
    UpdateReplace,
}
