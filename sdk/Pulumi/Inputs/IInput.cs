namespace Pulumi;

/// <summary>An <see cref="Input{T}"/> of whatever type, as the serializer sees it.</summary>
internal interface IInput
{
    /// <summary>
    /// What it holds, in as much detail as there is: a plain value, an output, or a list or dictionary of further
    /// inputs, of which each keeps its own secrecy and dependencies.
    /// </summary>
    object? Content { get; }

    /// <summary>The whole as one output.</summary>
    IOutput ToUntypedOutput();
}
