using System.Buffers;

namespace Infra.Engine.Host;

/// <summary>A stack of a project. The file backend has one organization, called <c>organization</c>.</summary>
/// <param name="Project">The project.</param>
/// <param name="Stack">The stack, bare.</param>
internal readonly record struct StackName(string Project, string Stack)
{
    private static readonly SearchValues<char> NameCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");

    private const string Organization = "organization";

    /// <summary>The full name, as it stands in files.</summary>
    public string Qualified => $"{Organization}/{Project}/{Stack}";

    /// <summary>Reads <c>stack</c>, <c>organization/stack</c> or <c>organization/project/stack</c>.</summary>
    /// <exception cref="StateException">It has another form, or a character that names may not have.</exception>
    public static StackName Parse(string text, string currentProject)
    {
        var name = text.Split('/') switch
        {
            [var stack] => new StackName(currentProject, stack),
            [Organization, var stack] => new StackName(currentProject, stack),
            [Organization, var project, var stack] => new StackName(project, stack),
            _ => throw new StateException(
                StateProblem.BadName,
                $"'{text}' names no stack; a stack is named s, {Organization}/s or {Organization}/project/s"),
        };
        Check(name.Project, "project");
        Check(name.Stack, "stack");
        return name;
    }

    /// <summary>The name as people see it: bare within its own project.</summary>
    public string Display(string currentProject) => Project == currentProject ? Stack : Qualified;

    /// <inheritdoc/>
    public override string ToString() => Qualified;

    private static void Check(string name, string what)
    {
        var bad = name.AsSpan().IndexOfAnyExcept(NameCharacters);
        if (bad >= 0)
        {
            throw new StateException(
                StateProblem.BadName,
                $"a {what} name may only contain alphanumeric, hyphens, underscores, or periods: "
                + $"invalid character '{name[bad]}' at position {bad}");
        }

        if (name.Length is 0 or > 100 || name is "." or "..")
        {
            throw new StateException(
                StateProblem.BadName, $"a {what} name must have 1 to 100 characters and be no dots only");
        }
    }
}
