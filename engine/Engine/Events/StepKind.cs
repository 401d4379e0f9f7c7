namespace Infra.Engine;

/// <summary>What a step does. Names on the wire and in files: <see cref="StepKinds.Name"/>.</summary>
public enum StepKind
{
    /// <summary>Nothing changes.</summary>
    Same,

    /// <summary>Made new.</summary>
    Create,

    /// <summary>Changed in place.</summary>
    Update,

    /// <summary>Removed.</summary>
    Delete,

    /// <summary>The marker of a replacement.</summary>
    Replace,

    /// <summary>The new half of a replacement.</summary>
    CreateReplacement,

    /// <summary>The end of the old half of a replacement.</summary>
    DeleteReplaced,

    /// <summary>Read, not managed.</summary>
    Read,

    /// <summary>Read, where a managed one was.</summary>
    ReadReplacement,

    /// <summary>Compared with the live object.</summary>
    Refresh,

    /// <summary>A read resource that is no longer read.</summary>
    Discard,

    /// <summary>A read resource that was replaced.</summary>
    DiscardReplaced,

    /// <summary>A pending replacement that is no longer wanted.</summary>
    RemovePendingReplace,

    /// <summary>An existing object taken into the state.</summary>
    Import,

    /// <summary>An existing object taken into the state in place of another.</summary>
    ImportReplacement,
}

/// <summary>What is known of each <see cref="StepKind"/>.</summary>
public static class StepKinds
{
    private static readonly string[] Names =
    [
        "same", "create", "update", "delete", "replace", "create-replacement", "delete-replaced", "read",
        "read-replacement", "refresh", "discard", "discard-replaced", "remove-pending-replace", "import",
        "import-replacement",
    ];

    /// <summary>The name in events, files and texts.</summary>
    public static string Name(this StepKind kind) => Names[(int)kind];

    /// <summary>The kind of a name.</summary>
    /// <exception cref="ArgumentException">There is no such name.</exception>
    public static StepKind Parse(string name) =>
        Array.IndexOf(Names, name) is var index and >= 0
            ? (StepKind)index
            : throw new ArgumentException($"'{name}' is no step; steps are {string.Join(", ", Names)}", nameof(name));
}
