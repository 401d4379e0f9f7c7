namespace Infra.Platform.Modeling;

/// <summary>A rule which the API server evaluates, in CEL over <c>self</c> and, for a change, <c>oldSelf</c>.</summary>
/// <param name="Expression">True when the value is right.</param>
/// <param name="Message">What to tell the user when it is not; one line.</param>
public sealed record ApiRule(string Expression, string Message);
