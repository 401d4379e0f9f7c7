namespace Pulumi;

/// <summary>A group of inputs: its members with <see cref="InputAttribute"/> are what is sent.</summary>
public abstract class InputArgs
{
    /// <summary>Nothing set.</summary>
    protected InputArgs()
    {
    }
}
