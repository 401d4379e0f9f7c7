using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>The members of a class of arguments that are sent, in the order they are sent, found once per
/// class.</summary>
internal sealed class ArgsShape
{
    private static readonly ConcurrentDictionary<System.Type, ArgsShape> Shapes = new();

    private ArgsShape(ArgsMember[] members) => Members = members;

    public ArgsMember[] Members { get; }

    public static ArgsShape Of(System.Type type) => Shapes.GetOrAdd(type, static type => Find(type));

    private static ArgsShape Find(System.Type type)
    {
        const BindingFlags Own =
            BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        var members = new SortedDictionary<string, ArgsMember>(StringComparer.Ordinal);
        for (var part = type; part is not null && part != typeof(InputArgs); part = part.BaseType)
        {
            foreach (var member in part.GetMembers(Own))
            {
                if (member is FieldInfo or PropertyInfo && member.GetCustomAttribute<InputAttribute>() is { } input)
                {
                    // A derived class comes first and hides what it redefines.
                    members.TryAdd(input.Name, new ArgsMember(type, member, input));
                }
            }
        }

        return new ArgsShape([.. members.Values]);
    }
}

/// <summary>One member of a class of arguments.</summary>
internal sealed class ArgsMember(System.Type owner, MemberInfo member, InputAttribute input)
{
    private readonly FieldInfo? field = member as FieldInfo;
    private readonly Func<object, object?>? get = member is PropertyInfo property ? Getter(property) : null;

    /// <summary>The name in the protocol.</summary>
    public string Name { get; } = input.Name;

    /// <summary>The value in an instance, marked if it is sent as JSON text; a required one must be there.</summary>
    public object? Get(InputArgs args)
    {
        var value = field is not null ? field.GetValue(args) : get!(args);
        if (value is not null)
        {
            return input.Json ? new JsonText(value) : value;
        }

        return input.IsRequired
            ? throw new ArgumentNullException(
                member.Name, $"[Input] {owner.FullName}.{member.Name} is required but was not given a value")
            : null;
    }

    private static Func<object, object?> Getter(PropertyInfo property)
    {
        if (property.PropertyType.IsValueType)
        {
            return property.GetValue;
        }

        // A delegate to the accessor needs no code to be generated, unlike a compiled expression or a constructor with
        // parameters that is called by reflection: start-up stays short.
        var accessor = (Accessor)Activator.CreateInstance(typeof(Accessor<>).MakeGenericType(property.DeclaringType!))!;
        return accessor.Bind(property.GetMethod!);
    }

    private abstract class Accessor
    {
        public abstract Func<object, object?> Bind(MethodInfo method);
    }

    private sealed class Accessor<TOwner> : Accessor
        where TOwner : class
    {
        public override Func<object, object?> Bind(MethodInfo method)
        {
            var get = method.CreateDelegate<Func<TOwner, object?>>();
            return owner => get((TOwner)owner);
        }
    }
}
