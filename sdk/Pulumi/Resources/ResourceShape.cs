using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi;

/// <summary>The properties of a class of resources that have <see cref="OutputAttribute"/>, found once per
/// class.</summary>
internal sealed class ResourceShape
{
    private static readonly ConcurrentDictionary<Type, ResourceShape> Shapes = new();

    private readonly OutputSlot[] slots;
    private readonly string[] wrongTypes;

    private ResourceShape(OutputSlot[] slots, string[] wrongTypes)
    {
        this.slots = slots;
        this.wrongTypes = wrongTypes;
    }

    /// <summary>Names of properties with the attribute that are no <see cref="Output{T}"/>.</summary>
    public IReadOnlyList<string> WrongTypes => wrongTypes;

    public static ResourceShape Of(Type type) => Shapes.GetOrAdd(type, static type => Find(type));

    /// <summary>Gives every property an output that completes with the resource.</summary>
    public void Fill(Resource resource)
    {
        // A stack's outputs are what its constructor assigns; missing ones are reported, not filled.
        if (resource.Kind == ResourceKind.Stack)
        {
            return;
        }

        if (wrongTypes.Length > 0)
        {
            throw new InvalidOperationException(
                $"[Output] can only be on properties of type Output<T>; in {resource.GetType().FullName} "
                + $"it is on {string.Join(", ", wrongTypes)}.");
        }

        foreach (var slot in slots)
        {
            slot.Fill(resource);
        }
    }

    /// <summary>The values as they are now, by name.</summary>
    public IDictionary<string, object?> Values(Resource resource)
    {
        var values = new Dictionary<string, object?>(slots.Length);
        foreach (var slot in slots)
        {
            values[slot.Name] = slot.Get(resource);
        }

        return values;
    }

    private static ResourceShape Find(Type type)
    {
        var slots = new List<OutputSlot>();
        var wrongTypes = new List<string>();
        const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        foreach (var property in type.GetProperties(Members))
        {
            if (property.GetCustomAttribute<OutputAttribute>() is not { } attribute)
            {
                continue;
            }

            if (!property.PropertyType.IsGenericType
                || property.PropertyType.GetGenericTypeDefinition() != typeof(Output<>))
            {
                wrongTypes.Add(attribute.Name ?? property.Name);
                continue;
            }

            slots.Add(OutputSlot.Of(property, attribute.Name ?? property.Name));
        }

        return new ResourceShape([.. slots], [.. wrongTypes]);
    }
}
