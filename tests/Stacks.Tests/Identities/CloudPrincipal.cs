namespace Infra.Stacks.Tests.Identities;

/// <summary>Somebody in a cloud: who becomes it, by which trust, and what it may do.</summary>
/// <param name="Name">The role, identity or account; empty where rights are given to whoever it is directly.</param>
/// <param name="Who">Workloads, jobs and services that act as it.</param>
/// <param name="Trust">How the cloud knows them.</param>
/// <param name="Rights">What it may do.</param>
internal sealed record CloudPrincipal(string Name, string Who, string Trust, IReadOnlyList<CloudRight> Rights);

/// <summary>Something that a principal may do, or may not.</summary>
/// <param name="Actions">A role of the cloud by name, or single actions.</param>
/// <param name="Scopes">On what.</param>
/// <param name="Condition">Under which condition; empty for none.</param>
internal sealed record CloudRight(
    IReadOnlyList<string> Actions, IReadOnlyList<string> Scopes, string Condition = "")
{
    /// <summary>Whether it takes away instead.</summary>
    public bool IsDenied { get; init; }

    /// <inheritdoc/>
    public override string ToString()
    {
        var condition = Condition.Length > 0 ? ", if `" + Condition + "`" : "";
        var verb = IsDenied ? "never " : "";
        return $"{verb}{Listed(Actions)} on {Listed(Scopes)}{condition}";
    }

    private static string Listed(IEnumerable<string> texts) =>
        string.Join(", ", texts.Select(static text => $"`{text}`"));
}
