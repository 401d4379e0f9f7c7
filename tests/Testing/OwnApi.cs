using System.Reflection;
using System.Runtime.CompilerServices;

namespace Infra.Testing;

/// <summary>The public declarations of an assembly, in the form of <see cref="OfficialApi"/>.</summary>
public static class OwnApi
{
    private const BindingFlags Declared =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic
        | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<string, string> Keywords = new()
    {
        ["Boolean"] = "bool", ["Int32"] = "int", ["Int64"] = "long", ["Double"] = "double", ["String"] = "string",
        ["Object"] = "object", ["Void"] = "void", ["Byte"] = "byte", ["Char"] = "char",
    };

    /// <summary>All that code outside of the assembly can name.</summary>
    public static IReadOnlySet<ApiMember> Of(Assembly assembly) =>
        assembly.GetExportedTypes().SelectMany(Members).ToHashSet();

    private static IEnumerable<ApiMember> Members(Type type)
    {
        var name = FullName(type);
        yield return new(name, Kind(type), IsType: true);
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            yield break;
        }

        foreach (var member in type.GetMembers(Declared))
        {
            if (
                IsVisible(member) && !member.IsDefined(typeof(CompilerGeneratedAttribute))
                    && Signature(member) is { } signature)
            {
                yield return new(name, signature, IsType: false);
            }
        }
    }

    private static string Kind(Type type)
    {
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            return "delegate";
        }

        if (type.IsValueType || type.IsInterface)
        {
            return type.IsEnum ? "enum" : type.IsInterface ? "interface" : "struct";
        }

        return type switch
        {
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            { IsSealed: true } => "sealed class",
            _ => "class",
        };
    }

    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase method => IsVisible(method),
        PropertyInfo property => Accessors(property).Any(),
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        _ => false,
    };

    private static bool IsVisible(MethodBase? method) =>
        method is not null && (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly);

    private static string? Signature(MemberInfo member) => member switch
    {
        ConstructorInfo { IsStatic: true } => null,
        ConstructorInfo constructor => $"{SimpleName(constructor.DeclaringType!)}({Parameters(constructor)})",
        MethodInfo { IsSpecialName: true } method => Operator(method),
        MethodInfo method =>
            $"{Static(method.IsStatic)}{Text(method.ReturnType)} {MethodName(method)}({Parameters(method)})",
        PropertyInfo property => Property(property),
        FieldInfo { IsSpecialName: true } => null,
        FieldInfo { DeclaringType.IsEnum: true } constant => constant.Name,
        FieldInfo field => $"{Static(field.IsStatic)}{Text(field.FieldType)} {field.Name}",
        _ => null,
    };

    private static string Property(PropertyInfo property)
    {
        var isStatic = Static(property.GetAccessors(nonPublic: true)[0].IsStatic);
        var indexes = property.GetIndexParameters();
        var name = indexes.Length == 0 ? property.Name : $"this[{string.Join(", ", indexes.Select(Parameter))}]";
        return $"{isStatic}{Text(property.PropertyType)} {name} {{ {string.Join(' ', Accessors(property))} }}";
    }

    private static IEnumerable<string> Accessors(PropertyInfo property)
    {
        if (IsVisible(property.GetMethod))
        {
            yield return "get;";
        }

        if (IsVisible(property.SetMethod))
        {
            yield return "set;";
        }
    }

    private static string? Operator(MethodInfo method) => method.Name switch
    {
        "op_Implicit" => $"implicit operator {Text(method.ReturnType)}({Parameters(method)})",
        "op_Explicit" => $"explicit operator {Text(method.ReturnType)}({Parameters(method)})",
        "op_Equality" => $"{Text(method.ReturnType)} operator ==({Parameters(method)})",
        "op_Inequality" => $"{Text(method.ReturnType)} operator !=({Parameters(method)})",
        _ => null,
    };

    private static string MethodName(MethodInfo method) => method.IsGenericMethodDefinition
        ? $"{method.Name}<{string.Join(", ", method.GetGenericArguments().Select(static argument => argument.Name))}>"
        : method.Name;

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        return type.IsByRef ? $"out {Text(type.GetElementType()!)} {parameter.Name}" : $"{Text(type)} {parameter.Name}";
    }

    private static string Text(Type type)
    {
        if (type.IsArray)
        {
            return $"{Text(type.GetElementType()!)}[]";
        }

        if (!type.IsGenericType)
        {
            return Keywords.GetValueOrDefault(type.Name, type.Name);
        }

        var arguments = type.GetGenericArguments();
        if (type.GetGenericTypeDefinition() == typeof(Nullable<>))
        {
            return Text(arguments[0]);
        }

        return typeof(ITuple).IsAssignableFrom(type)
            ? $"({string.Join(", ", Elements(type).Select(Text))})"
            : $"{SimpleName(type)}<{string.Join(", ", arguments.Select(Text))}>";
    }

    // The eighth element of a tuple is a tuple of the rest.
    private static IEnumerable<Type> Elements(Type tuple)
    {
        var arguments = tuple.GetGenericArguments();
        return arguments.Length < 8 ? arguments : arguments.Take(7).Concat(Elements(arguments[7]));
    }

    private static string FullName(Type type)
    {
        var simple = SimpleName(type);
        var own = type.IsGenericType
            ? $"{simple}<{string.Join(", ", type.GetGenericArguments().Select(static argument => argument.Name))}>"
            : simple;
        return type.DeclaringType is { } outer ? $"{FullName(outer)}.{own}" : $"{type.Namespace}.{own}";
    }

    private static string SimpleName(Type type) => type.Name.Split('`')[0];

    private static string Static(bool isStatic) => isStatic ? "static " : "";
}
