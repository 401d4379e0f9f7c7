namespace Infra.Engine;

/// <summary>Former names of a resource.</summary>
internal static class Aliases
{
    /// <summary>
    /// The URNs under which a resource may be recorded: its own aliases, and what follows when its parent was recorded
    /// under another name.
    /// </summary>
    public static IEnumerable<Urn> Of(Goal goal, Urn urn, Registration? parent)
    {
        foreach (var alias in goal.Aliases)
        {
            yield return alias switch
            {
                GoalAlias.Whole whole => whole.Urn,
                GoalAlias.Parts parts => Urn.Of(
                    (Or(parts.Stack, urn.Stack), Or(parts.Project, urn.Project)),
                    parts.NoParent ? null : parts.Parent ?? goal.Parent,
                    Or(parts.Type, goal.Type),
                    Or(parts.Name, goal.Name)),
                _ => throw new InvalidOperationException($"bug: unknown alias {alias}"),
            };
        }

        if (parent?.FormerUrn is not { } former)
        {
            yield break;
        }

        yield return OfChild(former, parent.State.Urn, goal.Name, goal.Type);
        foreach (var alias in goal.Aliases)
        {
            if (alias is GoalAlias.Parts { Parent: null, NoParent: false } parts)
            {
                yield return OfChild(former, parent.State.Urn, Or(parts.Name, goal.Name), Or(parts.Type, goal.Type));
            }
        }
    }

    // A child is often named after its parent; then it was named after the parent's former name.
    private static Urn OfChild(Urn formerParent, Urn parent, string name, string type)
    {
        var formerName = name.StartsWith(parent.Name, StringComparison.Ordinal)
            ? formerParent.Name + name[parent.Name.Length..] : name;
        return Urn.Of((formerParent.Stack, formerParent.Project), formerParent, type, formerName);
    }

    private static string Or(string text, string otherwise) => text.Length > 0 ? text : otherwise;
}
