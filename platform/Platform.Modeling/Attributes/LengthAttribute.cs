namespace Infra.Platform.Modeling;

/// <summary>How many characters a text has.</summary>
/// <param name="minimum">The smallest number.</param>
/// <param name="maximum">The largest number.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class LengthAttribute(int minimum, int maximum) : Attribute
{
    /// <summary>The smallest number.</summary>
    public int Minimum { get; } = minimum;

    /// <summary>The largest number.</summary>
    public int Maximum { get; } = maximum;
}
