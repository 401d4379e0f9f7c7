namespace Pulumi.Automation.Exceptions;

/// <summary>An operation ended without an event that it always has.</summary>
public class MissingExpectedEventException : Exception
{
    internal MissingExpectedEventException(string name, string message)
        : base(message)
    {
        Name = name;
    }

    /// <summary>The name of the failure's kind.</summary>
    public string Name { get; }
}
