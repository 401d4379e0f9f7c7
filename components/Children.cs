namespace Infra.Components;

/// <summary>Options of a component's child: who owns it, and what must be there first.</summary>
internal sealed class Children
{
    private readonly Resource parent;
    private readonly Resource[] after;

    private Children(Resource parent, Resource[] after)
    {
        this.parent = parent;
        this.after = after;
    }

    /// <summary>A child of <paramref name="parent"/>; it starts when <paramref name="after"/> is ready.</summary>
    public static Children Of(Resource parent, params Resource[] after) => new(parent, after);

    /// <summary>The same, with its deletion refused where <paramref name="isGuarded"/>.</summary>
    public CustomResourceOptions Guarded(bool isGuarded)
    {
        CustomResourceOptions options = this;
        options.Protect = isGuarded ? true : options.Protect;
        return options;
    }

    public static implicit operator CustomResourceOptions(Children children) =>
        new() { Parent = children.parent, DependsOn = children.after };

    public static implicit operator ComponentResourceOptions(Children children) =>
        new() { Parent = children.parent, DependsOn = children.after };
}
