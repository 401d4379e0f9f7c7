namespace Infra.Platform.Schemas;

/// <summary>A rule of a schema: <c>x-kubernetes-validations</c>.</summary>
/// <param name="Expression">What must hold of <c>self</c>, and of <c>oldSelf</c> in a change.</param>
public sealed record ValidationRule(string Expression)
{
    /// <summary>What to tell when it does not hold; null when the schema says nothing.</summary>
    public string? Message { get; init; }

    /// <summary>An expression for the message, over the same names; null for the fixed one.</summary>
    public string? MessageExpression { get; init; }

    /// <summary>The field below <c>self</c> that is to blame, as <c>.host</c>; null for <c>self</c>.</summary>
    public string? FieldPath { get; init; }

    /// <summary>What kind of mistake it is, as <c>FieldValueRequired</c>; null for an invalid value.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether <c>oldSelf</c> is an optional, so that the rule is checked on creation too.</summary>
    public bool OptionalOldSelf { get; init; }
}
