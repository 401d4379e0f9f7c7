namespace Infra.Components.Portal;

/// <summary>What is expected of the entities of a blueprint.</summary>
/// <param name="Blueprint">The blueprint.</param>
/// <param name="Identifier">Its name, unique in the blueprint.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Rules">What is expected, from the level that is asked first.</param>
public sealed record PortalScorecard(
    string Blueprint,
    string Identifier,
    string Title,
    ImmutableArray<PortalRule> Rules);

/// <summary>One expectation.</summary>
/// <param name="Identifier">Its name, unique in the scorecard.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Level">The level that it is needed for: Bronze, Silver or Gold.</param>
/// <param name="Condition">When it is met.</param>
public sealed record PortalRule(string Identifier, string Title, string Level, PortalCondition Condition);

/// <summary>A comparison of a property.</summary>
/// <param name="Property">The property.</param>
/// <param name="Operator">Port's word for it: <c>=</c>, <c>!=</c>, <c>&gt;=</c>, <c>isNotEmpty</c> and so on.</param>
/// <param name="Value">A text, number or truth value; null where the operator needs none.</param>
public sealed record PortalCondition(string Property, string Operator, object? Value = null);
