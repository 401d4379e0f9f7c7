namespace Infra.Platform.Modeling;

/// <summary>How many values a list, or entries a map, has.</summary>
/// <param name="minimum">The smallest number.</param>
/// <param name="maximum">The largest number.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CountAttribute(int minimum, int maximum) : Attribute
{
    /// <summary>The smallest number.</summary>
    public int Minimum { get; } = minimum;

    /// <summary>The largest number.</summary>
    public int Maximum { get; } = maximum;
}
