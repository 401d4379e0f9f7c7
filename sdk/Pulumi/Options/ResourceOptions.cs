namespace Pulumi;

/// <summary>How a resource is treated, apart from what it is. See <see cref="CustomResourceOptions"/> and
/// <see cref="ComponentResourceOptions"/>.</summary>
public abstract partial class ResourceOptions
{
    // Most resources set none of these: a list is made when it is asked for.
    private InputList<Resource>? dependsOn;
    private List<string>? ignoreChanges;
    private List<ResourceTransformation>? resourceTransformations;
    private List<Input<Alias>>? aliases;
    private List<string>? replaceOnChanges;
    private InputList<Resource>? replaceWith;
    private List<string>? hideDiffs;

    /// <summary>The id of an existing resource to read; it is then never created, changed or deleted.</summary>
    public Input<string>? Id { get; set; }

    /// <summary>The resource this is a part of. Default: the stack.</summary>
    public Resource? Parent { get; set; }

    /// <summary>Resources that must exist first; a component stands for all its children.</summary>
    public InputList<Resource> DependsOn { get => dependsOn ??= []; set => dependsOn = value; }

    /// <summary>Whether deleting it is refused. Default: as the parent.</summary>
    public bool? Protect { get; set; }

    /// <summary>Paths of properties whose changes are ignored.</summary>
    public List<string> IgnoreChanges { get => ignoreChanges ??= []; set => ignoreChanges = value; }

    /// <summary>The version of the provider's plugin. Default: that of the package.</summary>
    public string? Version { get; set; }

    /// <summary>The provider to use. Default: the parent's for the package, then the engine's own.</summary>
    public ProviderResource? Provider { get; set; }

    /// <summary>How long the provider may take.</summary>
    public CustomTimeouts? CustomTimeouts { get; set; }

    /// <summary>Change inputs and options of this resource and its children before they are registered.</summary>
    public List<ResourceTransformation> ResourceTransformations
    {
        get => resourceTransformations ??= [];
        set => resourceTransformations = value;
    }

    /// <summary>Former identities, so that a rename does not replace it.</summary>
    public List<Input<Alias>> Aliases { get => aliases ??= []; set => aliases = value; }

    /// <summary>The URN of a resource of this run to look up instead of registering one.</summary>
    public string? Urn { get; set; }

    /// <summary>Paths of properties of which a change replaces the resource.</summary>
    public List<string> ReplaceOnChanges { get => replaceOnChanges ??= []; set => replaceOnChanges = value; }

    /// <summary>Where the provider's plugin is downloaded from, when not from its registry.</summary>
    public string? PluginDownloadURL { get; set; }

    /// <summary>Whether deleting it only forgets it.</summary>
    public bool? RetainOnDelete { get; set; }

    /// <summary>A resource whose deletion takes this one along, so that the provider need not be asked.</summary>
    public Resource? DeletedWith { get; set; }

    /// <summary>Resources of which a replacement replaces this one too.</summary>
    public InputList<Resource> ReplaceWith { get => replaceWith ??= []; set => replaceWith = value; }

    /// <summary>Paths of properties whose differences are not shown.</summary>
    public List<string> HideDiffs { get => hideDiffs ??= []; set => hideDiffs = value; }

    /// <summary>A value of which any change replaces the resource.</summary>
    public Input<object>? ReplacementTrigger { get; set; }

    internal bool HasTransformations => resourceTransformations is { Count: > 0 };

    internal bool HasDependsOn => dependsOn is not null;

    internal bool HasReplaceWith => replaceWith is not null;

    internal bool HasAliases => aliases is { Count: > 0 };

    /// <summary>A copy of its own of what this class knows, for the constructor of a resource to complete. Lists are
    /// shared.</summary>
    internal ResourceOptions ShallowClone() => (ResourceOptions)MemberwiseClone();

    /// <summary>Gives this copy lists of its own.</summary>
    private protected void CopyLists()
    {
        CustomTimeouts = CustomTimeouts?.Clone();
        dependsOn = dependsOn?.Concat([]);
        replaceWith = replaceWith?.Concat([]);
        ignoreChanges = Copy(ignoreChanges);
        resourceTransformations = Copy(resourceTransformations);
        aliases = Copy(aliases);
        replaceOnChanges = Copy(replaceOnChanges);
        hideDiffs = Copy(hideDiffs);
    }

    private protected void MergeFrom(ResourceOptions later)
    {
        Id = later.Id ?? Id;
        Parent = later.Parent ?? Parent;
        Protect = later.Protect ?? Protect;
        Version = later.Version ?? Version;
        Provider = later.Provider ?? Provider;
        CustomTimeouts = later.CustomTimeouts?.Clone() ?? CustomTimeouts;
        Urn = later.Urn ?? Urn;
        PluginDownloadURL = later.PluginDownloadURL ?? PluginDownloadURL;
        RetainOnDelete = later.RetainOnDelete ?? RetainOnDelete;
        DeletedWith = later.DeletedWith ?? DeletedWith;
        ReplacementTrigger = later.ReplacementTrigger ?? ReplacementTrigger;
        dependsOn = Join(dependsOn, later.dependsOn);
        replaceWith = Join(replaceWith, later.replaceWith);
        ignoreChanges = Join(ignoreChanges, later.ignoreChanges);
        resourceTransformations = Join(resourceTransformations, later.resourceTransformations);
        aliases = Join(aliases, later.aliases);
        replaceOnChanges = Join(replaceOnChanges, later.replaceOnChanges);
        hideDiffs = Join(hideDiffs, later.hideDiffs);
    }

    private protected static List<T>? Copy<T>(List<T>? list) => list is { Count: > 0 } ? [.. list] : null;

    private protected static List<T>? Join<T>(List<T>? first, List<T>? second)
    {
        if (second is not { Count: > 0 })
        {
            return first;
        }

        return first is null ? [.. second] : [.. first, .. second];
    }

    private static InputList<Resource>? Join(InputList<Resource>? first, InputList<Resource>? second)
    {
        if (second is null)
        {
            return first;
        }

        return first is null ? second.Concat([]) : first.Concat(second);
    }
}
