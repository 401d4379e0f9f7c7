namespace Pulumi;

/// <summary>Keeps the first value it is given, until it is replaced.</summary>
public sealed class Stash : CustomResource
{
    /// <summary>Registers a stash.</summary>
    /// <param name="name">The name, unique in the stack.</param>
    /// <param name="args">The value.</param>
    /// <param name="options">How it is treated.</param>
    public Stash(string name, StashArgs args, CustomResourceOptions? options = null)
        : base("pulumi:index:Stash", name, args, options)
    {
    }

    /// <summary>The value last given.</summary>
    [Output("input")]
    public Output<object> Input { get; private set; } = null!;

    /// <summary>The value first given.</summary>
    [Output("output")]
    public Output<object> Output { get; private set; } = null!;
}
