using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>How values of a class are written that none of the usual rules covers, found once per class.</summary>
internal sealed class TypeShape
{
    private static readonly ConcurrentDictionary<System.Type, TypeShape> Shapes = new();

    private readonly object? defaultValue;

    private TypeShape(System.Type type)
    {
        defaultValue = type.IsValueType ? Activator.CreateInstance(type) : null;
        if (type.IsDefined(typeof(EnumTypeAttribute), inherit: false))
        {
            EnumValue = Underlying(type);
        }

        if (type.IsDefined(typeof(OutputTypeAttribute), inherit: false))
        {
            OutputFields = Fields(type);
        }
    }

    /// <summary>The text or number behind an enumeration.</summary>
    public Func<object, object?>? EnumValue { get; }

    /// <summary>The fields of an output type, by name in the protocol.</summary>
    public IReadOnlyList<(string Name, FieldInfo Field)>? OutputFields { get; }

    public static TypeShape Of(System.Type type) => Shapes.GetOrAdd(type, static type => new TypeShape(type));

    /// <summary>Whether a struct is the default of its type: an array that was never made.</summary>
    public static bool IsDefault(object value) => value.Equals(Of(value.GetType()).defaultValue);

    /// <summary>What a value of a type is that nobody gave.</summary>
    public static object? DefaultOf(System.Type type) => type.IsValueType ? Of(type).defaultValue : null;

    private static Func<object, object?> Underlying(System.Type type)
    {
        var conversion = type.GetMethods(BindingFlags.Static | BindingFlags.Public)
            .FirstOrDefault(method => method.Name == "op_Explicit"
                && (method.ReturnType == typeof(string) || method.ReturnType == typeof(double)))
            ?? throw new InvalidOperationException(
                $"[EnumType] {type.FullName} has no explicit conversion to string or double.");
        var invoker = MethodInvoker.Create(conversion);
        return value => invoker.Invoke(null, value);
    }

    private static List<(string, FieldInfo)> Fields(System.Type type)
    {
        var parameters = OutputConstructor.Of(type)?.GetParameters() ?? [];
        var fields = new List<(string, FieldInfo)>();
        foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public))
        {
            var parameter = Array.Find(
                parameters, candidate => candidate.Name!.Equals(field.Name, StringComparison.OrdinalIgnoreCase));
            var name = parameter is null
                ? char.ToLowerInvariant(field.Name[0]) + field.Name[1..]
                : OutputConstructor.NameOf(parameter);
            fields.Add((name, field));
        }

        fields.Sort(static (left, right) => string.CompareOrdinal(left.Item1, right.Item1));
        return fields;
    }
}
