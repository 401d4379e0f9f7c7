namespace Infra.Platform.Modeling;

/// <summary>An amount as Kubernetes writes it: <c>500m</c> of a CPU, <c>10Gi</c> of memory.</summary>
/// <param name="Text">A number with at most one suffix, binary (<c>Ki</c> to <c>Ei</c>) or decimal (<c>n</c> to
/// <c>E</c>, or an exponent).</param>
public readonly record struct Quantity(string Text)
{
    /// <summary>The amount that a text says.</summary>
    /// <param name="text">The text; whether it is an amount is checked where it is used.</param>
    public static implicit operator Quantity(string text) => new(text);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
