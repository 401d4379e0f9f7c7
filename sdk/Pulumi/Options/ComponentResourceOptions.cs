namespace Pulumi;

/// <summary>How a component is treated, and what its children inherit.</summary>
public sealed class ComponentResourceOptions : ResourceOptions
{
    /// <summary>Providers for the children, one per package.</summary>
    public List<ProviderResource> Providers { get => field ??= []; set; }

    /// <summary>New options of both: what the second sets wins, lists are joined, of providers one per package
    /// stays.</summary>
    public static ComponentResourceOptions Merge(ComponentResourceOptions? options1, ComponentResourceOptions? options2)
    {
        var merged = Copy(options1);
        if (options2 is null)
        {
            return merged;
        }

        merged.MergeFrom(options2);
        foreach (var provider in options2.Providers)
        {
            Put(merged.Providers, provider);
        }

        return merged;
    }

    private static ComponentResourceOptions Copy(ComponentResourceOptions? options)
    {
        if (options is null)
        {
            return new ComponentResourceOptions();
        }

        var copy = (ComponentResourceOptions)options.ShallowClone();
        copy.CopyLists();
        copy.Providers = [.. copy.Providers];
        return copy;
    }

    private static void Put(List<ProviderResource> providers, ProviderResource provider)
    {
        var same = providers.FindIndex(other => other.Package == provider.Package);
        if (same < 0)
        {
            providers.Add(provider);
            return;
        }

        providers[same] = provider;
    }
}
