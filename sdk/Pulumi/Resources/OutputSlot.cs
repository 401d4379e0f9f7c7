using System.Reflection;

namespace Pulumi;

/// <summary>One output property of a class of resources.</summary>
internal abstract class OutputSlot
{
    /// <summary>The name in the protocol.</summary>
    public string Name { get; private set; } = "";

    public static OutputSlot Of(PropertyInfo property, string name)
    {
        // A private setter can only be had from the class that declares it.
        var declared = property.DeclaringType!.GetProperty(
            property.Name,
            BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)!;
        var value = property.PropertyType.GetGenericArguments()[0];

        // Without parameters: calling others by reflection would generate code for every class.
        var slot = (OutputSlot)Activator.CreateInstance(
            typeof(OutputSlot<,>).MakeGenericType(property.DeclaringType, value))!;
        slot.Name = name;
        slot.Bind(declared);
        return slot;
    }

    /// <summary>Gives the property an output of the resource's answer.</summary>
    public abstract void Fill(Resource resource);

    /// <summary>The output the property has now.</summary>
    public abstract object? Get(Resource resource);

    /// <summary>Makes it the slot of a property.</summary>
    protected abstract void Bind(PropertyInfo property);
}

/// <inheritdoc cref="OutputSlot"/>
internal sealed class OutputSlot<TResource, TValue> : OutputSlot
    where TResource : Resource
{
    private Func<TResource, Output<TValue>?> get = static _ => null;
    private Action<TResource, Output<TValue>>? set;

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

    protected override void Bind(PropertyInfo property)
    {
        get = property.GetMethod!.CreateDelegate<Func<TResource, Output<TValue>?>>();
        set = property.SetMethod?.CreateDelegate<Action<TResource, Output<TValue>>>();
    }
}
