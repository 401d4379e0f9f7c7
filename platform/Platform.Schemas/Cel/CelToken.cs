namespace Infra.Platform.Schemas.Cel;

internal enum CelTokenKind
{
    End,
    Identifier,
    Literal,
    Operator,
}

/// <summary>One word of an expression.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As it is written.</param>
/// <param name="Value">Of a literal.</param>
/// <param name="Offset">Where it starts in the text, in characters.</param>
internal readonly record struct CelToken(CelTokenKind Kind, string Text, object? Value, int Offset)
{
    public bool Is(string text) => Kind == CelTokenKind.Operator && Text == text;
}
