namespace Pulumi.Automation;

/// <summary>What a step does to a resource.</summary>
public enum OperationType
{
    /// <summary>A step this library does not know.</summary>
    Unknown = -1,

    /// <summary>Left as it is.</summary>
    Same = 0,

    /// <summary>Created.</summary>
    Create,

    /// <summary>Updated in place.</summary>
    Update,

    /// <summary>Deleted.</summary>
    Delete,

    /// <summary>Replaced: the step that stands for create and delete together.</summary>
    Replace,

    /// <summary>Created in place of another.</summary>
    CreateReplacement,

    /// <summary>Deleted after its replacement.</summary>
    DeleteReplaced,

    /// <summary>Read, not managed.</summary>
    Read,

    /// <summary>Read in place of one that was managed.</summary>
    ReadReplacement,

    /// <summary>Brought up to date.</summary>
    Refresh,

    /// <summary>No longer read.</summary>
    ReadDiscard,

    /// <summary>Dropped from the state after its replacement.</summary>
    DiscardReplaced,

    /// <summary>A replacement that was pending is over.</summary>
    RemovePendingReplace,

    /// <summary>Taken over.</summary>
    Import,

    /// <summary>Taken over in place of another.</summary>
    ImportReplacement,
}
