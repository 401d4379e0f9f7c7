namespace Infra.Engine.Host;

/// <summary>What an operation does with a stack.</summary>
internal enum OperationKind
{
    /// <summary>Brings it to what the program says.</summary>
    Update,

    /// <summary>Brings its state to what exists.</summary>
    Refresh,

    /// <summary>Deletes what it has.</summary>
    Destroy,
}

/// <summary>What is known of each <see cref="OperationKind"/>.</summary>
internal static class OperationKinds
{
    /// <summary>The name in messages and histories.</summary>
    public static string Name(this OperationKind kind) => kind switch
    {
        OperationKind.Update => "update",
        OperationKind.Refresh => "refresh",
        _ => "destroy",
    };
}
