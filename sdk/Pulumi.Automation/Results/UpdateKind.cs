namespace Pulumi.Automation;

/// <summary>What an operation does to a stack.</summary>
public enum UpdateKind
{
    /// <summary>Changes resources to what the program says.</summary>
    Update,

    /// <summary>Says what an update would do.</summary>
    Preview,

    /// <summary>Brings the state up to date.</summary>
    Refresh,

    /// <summary>Renames the stack.</summary>
    Rename,

    /// <summary>Deletes every resource.</summary>
    Destroy,

    /// <summary>Replaces the state.</summary>
    Import,

    /// <summary>Takes over resources that exist.</summary>
    ResourceImport,
}
