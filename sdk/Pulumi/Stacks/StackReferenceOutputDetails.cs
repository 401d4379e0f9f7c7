namespace Pulumi;

/// <summary>One output of another stack: at most one of the two is set.</summary>
public sealed class StackReferenceOutputDetails
{
    /// <summary>The value, if it is not secret.</summary>
    public object? Value { get; set; }

    /// <summary>The value, if it is secret.</summary>
    public object? SecretValue { get; set; }
}
