namespace Pulumi;

/// <summary>The arguments of a method of a resource.</summary>
public abstract class CallArgs : InputArgs
{
    /// <summary>No arguments.</summary>
    public static readonly CallArgs Empty = new NoArgs();

    private sealed class NoArgs : CallArgs;
}
