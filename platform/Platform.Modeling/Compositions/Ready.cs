namespace Infra.Platform.Modeling.Compositions;

/// <summary>The ways in which composed objects become ready.</summary>
public static class Ready
{
    /// <summary>function-auto-ready knows the kind: Deployment, Service, Secret and so on.</summary>
    public static Readiness BuiltIn { get; } = new Readiness.ByAutoReady();

    /// <summary>By a condition of the object.</summary>
    /// <param name="type">The condition; default: <c>Ready</c>, as managed resources have it.</param>
    /// <param name="status">The status that means ready; default: <c>True</c>.</param>
    public static Readiness When(string type = "Ready", string status = "True") =>
        new Readiness.ByCondition(type, status);

    /// <summary>By a rule that function-auto-ready evaluates. An object whose condition <c>Ready</c> is true is ready
    /// whatever the rule says.</summary>
    /// <param name="cel">CEL over <c>object</c>; begin with <c>has(object.status)</c>.</param>
    public static Readiness ByRule(string cel) => new Readiness.ByRule(cel);

    /// <summary>By a text in a field.</summary>
    /// <param name="path">The field, as <c>status.phase</c>.</param>
    /// <param name="text">The text that means ready.</param>
    public static Readiness Where(string path, string text) => new Readiness.ByField("MatchString", path, text);

    /// <summary>By a field that is true.</summary>
    /// <param name="path">The field.</param>
    public static Readiness IfTrue(string path) => new Readiness.ByField("MatchTrue", path, null);

    /// <summary>By a field that is false; a field that is missing is not.</summary>
    /// <param name="path">The field.</param>
    public static Readiness IfFalse(string path) => new Readiness.ByField("MatchFalse", path, null);

    /// <summary>By a field that is there, whatever it holds.</summary>
    /// <param name="path">The field.</param>
    public static Readiness IfSet(string path) => new Readiness.ByField("NonEmpty", path, null);

    /// <summary>As soon as it exists.</summary>
    /// <param name="reason">Why nothing in the cluster says more.</param>
    public static Readiness OnceMade(string reason) => new Readiness.Always(reason);
}
