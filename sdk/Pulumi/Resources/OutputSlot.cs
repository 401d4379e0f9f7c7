using System.Reflection;

namespace Pulumi;

/// <summary>One output property of a class of resources.</summary>
internal abstract class OutputSlot(string name)
{
    /// <summary>The name in the protocol.</summary>
    public string Name { get; } = name;

    public static OutputSlot Of(PropertyInfo property, string name)
    {
        // A private setter can only be had from the class that declares it.
        var declared = property.DeclaringType!.GetProperty(
            property.Name,
            BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)!;
        var value = property.PropertyType.GetGenericArguments()[0];
        var slot = typeof(OutputSlot<,>).MakeGenericType(property.DeclaringType, value);
        return (OutputSlot)Activator.CreateInstance(slot, declared, name)!;
    }

    /// <summary>Gives the property an output of the resource's answer.</summary>
    public abstract void Fill(Resource resource);

    /// <summary>The output the property has now.</summary>
    public abstract object? Get(Resource resource);
}

/// <inheritdoc cref="OutputSlot"/>
internal sealed class OutputSlot<TResource, TValue>(PropertyInfo property, string name) : OutputSlot(name)
    where TResource : Resource
{
    private readonly Func<TResource, Output<TValue>?> get =
        property.GetMethod!.CreateDelegate<Func<TResource, Output<TValue>?>>();
    private readonly Action<TResource, Output<TValue>>? set =
        property.SetMethod?.CreateDelegate<Action<TResource, Output<TValue>>>();

    public override void Fill(Resource resource)
    {
        var isLocal = resource.Kind == ResourceKind.Component;
        if (isLocal && (set is null || get((TResource)resource) is not null))
        {
            // The component assigns it in its constructor, or has already by an initializer.
            return;
        }

        if (set is null)
        {
            throw new InvalidOperationException(
                $"[Output] {typeof(TResource).FullName}.{Name} has no setter; write {{ get; private set; }}.");
        }

        set((TResource)resource, new Output<TValue>(resource.Registration, Name));
    }

    public override object? Get(Resource resource) => get((TResource)resource);
}
