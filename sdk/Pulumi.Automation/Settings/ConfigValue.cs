namespace Pulumi.Automation;

/// <summary>A value of a stack's configuration.</summary>
public class ConfigValue
{
    /// <summary>Makes one.</summary>
    public ConfigValue(string value, bool isSecret = false)
    {
        Value = value;
        IsSecret = isSecret;
    }

    /// <summary>The value in clear; an object is JSON text.</summary>
    public string Value { get; set; }

    /// <summary>Whether it is kept encrypted.</summary>
    public bool IsSecret { get; set; }
}
