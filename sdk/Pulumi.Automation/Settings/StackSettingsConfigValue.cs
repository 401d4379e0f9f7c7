namespace Pulumi.Automation;

/// <summary>A value as it stands in <c>Pulumi.STACK.yaml</c>.</summary>
public class StackSettingsConfigValue
{
    /// <summary>A value.</summary>
    public StackSettingsConfigValue(string value, bool isSecure)
    {
        Value = value;
        IsSecure = isSecure;
    }

    /// <summary>The value, encrypted when it is secure; an object is JSON text.</summary>
    public string Value { get; }

    /// <summary>Whether it is encrypted.</summary>
    public bool IsSecure { get; }
}
