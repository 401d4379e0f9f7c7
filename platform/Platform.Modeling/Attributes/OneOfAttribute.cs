namespace Infra.Platform.Modeling;

/// <summary>The values that a text or a whole number may have.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OneOfAttribute : Attribute
{
    /// <summary>The texts, from small to large where there is an order.</summary>
    /// <param name="values">At least one, no two alike.</param>
    public OneOfAttribute(params string[] values) => Texts = values;

    /// <summary>The numbers.</summary>
    /// <param name="values">At least one, no two alike.</param>
    public OneOfAttribute(params long[] values) => Numbers = values;

    /// <summary>The texts; null when they are numbers.</summary>
    public IReadOnlyList<string>? Texts { get; }

    /// <summary>The numbers; null when they are texts.</summary>
    public IReadOnlyList<long>? Numbers { get; }
}
