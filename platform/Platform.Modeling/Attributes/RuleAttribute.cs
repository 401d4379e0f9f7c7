namespace Infra.Platform.Modeling;

/// <summary>A rule which the API server evaluates: over a record and several of its properties, or over one
/// property.</summary>
/// <param name="expression">CEL over <c>self</c> and, for a change, <c>oldSelf</c>, with the names of
/// documents.</param>
/// <param name="message">What to tell the user when it does not hold; one line.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property, AllowMultiple = true)]
public sealed class RuleAttribute(string expression, string message) : Attribute
{
    /// <summary>The CEL expression.</summary>
    public string Expression { get; } = expression;

    /// <summary>What to tell the user.</summary>
    public string Message { get; } = message;
}
