namespace Pulumi;

/// <summary>A mistake in what the program was given: the run fails with the message alone.</summary>
public class RunException : Exception
{
    /// <summary>Says what is wrong.</summary>
    public RunException(string message)
        : base(message)
    {
    }

    /// <summary>Says what is wrong, and what it came from.</summary>
    public RunException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Says which outputs of a stack class are no <see cref="Output{T}"/>.</summary>
    public static RunException OutputsHaveIncorrectType(IEnumerable<string> outputAttributeNames) => new(
        $"[Output] attributed properties '{string.Join("', '", outputAttributeNames)}' have incorrect type; "
        + "[Output] attributed properties must be instances of Output<T>.");
}
