namespace Infra.Testing;

/// <summary>One public declaration in a form in which a declaration of a source text and of an assembly can be
/// equal.</summary>
/// <param name="Type">The full name of the type, or of the declaring type.</param>
/// <param name="Signature">What is declared; for a type <c>class</c>, <c>sealed class</c> and so on.</param>
/// <param name="IsType">Whether the type itself is declared.</param>
public readonly record struct ApiMember(string Type, string Signature, bool IsType)
{
    /// <inheritdoc/>
    public override string ToString() => IsType ? $"{Signature} {Type}" : $"{Type} :: {Signature}";
}
