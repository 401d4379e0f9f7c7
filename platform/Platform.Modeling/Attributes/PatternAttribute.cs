namespace Infra.Platform.Modeling;

/// <summary>What a text looks like.</summary>
/// <param name="expression">A regular expression of RE2 (no look-around, no back-reference), anchored at both
/// ends.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PatternAttribute(string expression) : Attribute
{
    /// <summary>The regular expression.</summary>
    public string Expression { get; } = expression;
}
