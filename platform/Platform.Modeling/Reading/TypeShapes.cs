using System.Reflection;
using System.Text.Json.Nodes;

namespace Infra.Platform.Modeling.Reading;

/// <summary>From a C# type to what a structural schema can say of it, before any attribute.</summary>
internal sealed class TypeShapes(Mistakes mistakes, Func<Type, string, ObjectType?> records)
{
    private const string Allowed = "use string, int, long, double, bool, an enum, Quantity, a record, "
        + "IReadOnlyList<T> or IReadOnlyDictionary<string, T>";

    public ApiType? Of(NullabilityInfo info, string where)
    {
        var type = Nullable.GetUnderlyingType(info.Type) ?? info.Type;
        return Type.GetTypeCode(type) switch
        {
            _ when type.IsEnum => Enumeration(type, where),
            _ when type == typeof(Quantity) => new QuantityType(),
            TypeCode.String => new StringType(),
            TypeCode.Int32 or TypeCode.Int64 or TypeCode.Int16 => new IntegerType(),
            TypeCode.Double or TypeCode.Single => new NumberType(),
            TypeCode.Boolean => new BooleanType(),
            TypeCode.DateTime => Refuse(
                where,
                type,
                "a document holds a text; use string with [Format(\"date-time\")]"),
            TypeCode.Object => Compound(type, info, where),
            _ => Refuse(where, type, $"no structural schema can express it; {Allowed}"),
        };
    }

    private ApiType? Compound(Type type, NullabilityInfo info, string where)
    {
        if (type == typeof(object) || typeof(JsonNode).IsAssignableFrom(type))
        {
            return Refuse(where, type, $"it takes anything, so that no field could be checked; {Allowed}");
        }

        if (type.IsArray)
        {
            return Element(info.ElementType!, where) is { } item ? new ListType(item) : null;
        }

        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : null;
        if (definition == typeof(IReadOnlyList<>))
        {
            return Element(info.GenericTypeArguments[0], where) is { } item ? new ListType(item) : null;
        }

        if (definition == typeof(IReadOnlyDictionary<,>))
        {
            return Map(info, where);
        }

        return IsRecord(type)
            ? records(type, where)
            : Refuse(where, type, $"no structural schema can express it; {Allowed}");
    }

    private MapType? Map(NullabilityInfo info, string where)
    {
        if (info.GenericTypeArguments[0].Type != typeof(string))
        {
            Refuse(
                where,
                info.Type,
                "the keys of an object in a document are texts; use IReadOnlyDictionary<string, T>");
            return null;
        }

        return Element(info.GenericTypeArguments[1], where) is { } value ? new MapType(value) : null;
    }

    private ApiType? Element(NullabilityInfo info, string where)
    {
        if (info.ReadState == NullabilityState.Nullable)
        {
            mistakes.Add(where, "its elements may be null, which a structural schema refuses; take the ? away");
        }

        return Of(info, where);
    }

    private EnumType? Enumeration(Type type, string where)
    {
        if (type.IsDefined(typeof(FlagsAttribute)))
        {
            Refuse(
                where,
                type,
                "a document holds one text, not several at once; use a list of an enum without [Flags]");
            return null;
        }

        var documentation = XmlDocumentation.Of(type.Assembly);
        var values = new List<EnumValue>();
        foreach (var field in EnumNames.Fields(type))
        {
            var description = documentation.Summary(field);
            if (description is null)
            {
                mistakes.Add($"{type.Name}.{field.Name}", "has no description; write a <summary> above it");
            }

            values.Add(new(EnumNames.JsonName(field), description));
        }

        return new(values) { Enumeration = type };
    }

    private ApiType? Refuse(string where, Type type, string why)
    {
        mistakes.Add(where, $"{Naming.Of(type)} cannot be read: {why}");
        return null;
    }

    // The compiler gives every record class this method.
    private static bool IsRecord(Type type) =>
        type is { IsClass: true, IsAbstract: false } && type.GetMethod("<Clone>$") is not null;
}
