namespace Infra.Engine;

/// <summary>A former name: a whole URN, or what differs from today's.</summary>
public abstract record GoalAlias
{
    private GoalAlias()
    {
    }

    /// <summary>The former URN itself.</summary>
    public sealed record Whole(Urn Urn) : GoalAlias;

    /// <summary>Parts of the former name; "" (and null) mean as today. NoParent: it stood at the top.</summary>
    public sealed record Parts(string Name, string Type, string Stack, string Project, Urn? Parent, bool NoParent)
        : GoalAlias;
}
