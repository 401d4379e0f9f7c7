namespace Pulumi;

/// <summary>What a resource has from its parents and hands to its children.</summary>
internal sealed class Lineage
{
    private static readonly Dictionary<string, ProviderResource> NoProviders = [];

    // Made with the first child: most resources have none.
    private List<Resource>? children;
    private readonly ResourceTransformation[] transformations;

    // Shared with the parent until something is added.
    private Dictionary<string, ProviderResource> providers = NoProviders;

    public Lineage(Resource? parent, ResourceOptions? options)
    {
        Parent = parent;
        var inherited = parent?.Lineage.transformations ?? [];
        transformations = options is { HasTransformations: true }
            ? [.. options.ResourceTransformations, .. inherited]
            : inherited;
    }

    public Resource? Parent { get; }

    public bool? Protect { get; private set; }

    /// <summary>The provider of the resource itself, when the program names one.</summary>
    public ProviderResource? Provider { get; private set; }

    /// <summary>Former identities of its own.</summary>
    public IReadOnlyList<Input<Alias>> Aliases { get; private set; } = [];

    /// <summary>Providers for children, by package.</summary>
    public IReadOnlyDictionary<string, ProviderResource> Providers => providers;

    /// <summary>The children so far.</summary>
    public Resource[] Children()
    {
        if (Volatile.Read(ref children) is not { } list)
        {
            return ResourceSets.Empty;
        }

        lock (list)
        {
            return [.. list];
        }
    }

    /// <summary>The provider for a type or function token, as far as it is inherited.</summary>
    public ProviderResource? ProviderFor(string token)
    {
        var end = token.IndexOf(':', StringComparison.Ordinal);
        return end > 0 && providers.Count > 0 ? providers.GetValueOrDefault(token[..end]) : null;
    }

    public bool HasAncestor(Resource resource)
    {
        for (var ancestor = Parent; ancestor is not null; ancestor = ancestor.Lineage.Parent)
        {
            if (ReferenceEquals(ancestor, resource))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Runs the resource's own transformations, then those of its parents from the nearest.</summary>
    public (ResourceArgs Args, ResourceOptions Options) Transform(
        Resource resource, ResourceArgs args, ResourceOptions options)
    {
        foreach (var transformation in transformations)
        {
            if (transformation(new ResourceTransformationArgs(resource, args, options)) is not { } result)
            {
                continue;
            }

            if (!ReferenceEquals(result.Options.Parent, options.Parent))
            {
                throw new ArgumentException(
                    "Transformations cannot currently be used to change the 'parent' of a resource.");
            }

            (args, options) = (result.Args, result.Options);
        }

        return (args, options);
    }

    /// <summary>Completes the options with what the parent hands down, and becomes one of its children.</summary>
    public void Inherit(Resource resource, ResourceOptions options)
    {
        var component = options as ComponentResourceOptions;
        if (options.Provider is not null && component is { Providers.Count: > 0 })
        {
            throw new ResourceException(
                "Do not supply both 'provider' and 'providers' options to a ComponentResource.", options.Parent);
        }

        // Only a parent the program names hands these down: the stack has none.
        if (options.Parent is { } parent)
        {
            options.Protect ??= parent.Lineage.Protect;
            providers = parent.Lineage.providers;
            parent.Lineage.AddChild(resource);
        }

        Protect = options.Protect;
        Aliases = options.HasAliases ? options.Aliases : [];
        AddProviders(resource, options, component);
        Provider = resource.Kind is ResourceKind.Custom or ResourceKind.Remote ? options.Provider : null;
    }

    private void AddProviders(Resource resource, ResourceOptions options, ComponentResourceOptions? component)
    {
        if (resource.Kind == ResourceKind.Custom)
        {
            options.Provider ??= providers.Count == 0 ? null : ProviderFor(resource.GetResourceType());
        }

        if (options.Provider is null && component is not { Providers.Count: > 0 })
        {
            return;
        }

        providers = new Dictionary<string, ProviderResource>(providers);
        foreach (var provider in component?.Providers ?? [])
        {
            providers[provider.Package] = provider;
        }

        if (options.Provider is { } own)
        {
            providers[own.Package] = own;
        }
    }

    private void AddChild(Resource child)
    {
        var list = Volatile.Read(ref children) ?? Interlocked.CompareExchange(ref children, [], null) ?? children;
        lock (list)
        {
            list.Add(child);
        }
    }
}
