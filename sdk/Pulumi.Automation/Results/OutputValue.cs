namespace Pulumi.Automation;

/// <summary>An output of a stack.</summary>
public sealed class OutputValue
{
    internal OutputValue(object value, bool isSecret)
    {
        Value = value;
        IsSecret = isSecret;
    }

    /// <summary>A string, bool, long, double, array, dictionary by name, or null.</summary>
    public object Value { get; }

    /// <summary>Whether it is a secret; the value is in clear.</summary>
    public bool IsSecret { get; }
}
