using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>Reads values as some type, for code that does not know which.</summary>
internal abstract class ValueReader
{
    private static readonly ConcurrentDictionary<System.Type, ValueReader> Readers = new();

    public static ValueReader Of(System.Type type) => Readers.GetOrAdd(type, static type => Make(type));

    /// <summary>Whether a value has the form that this type needs.</summary>
    public abstract bool Accepts(Value value);

    public abstract object? ReadObject(Value value, string context);

    private static ValueReader Make(System.Type type)
    {
        if (type == typeof(string))
        {
            return new TextReader();
        }

        if (type == typeof(bool))
        {
            return new FlagReader();
        }

        if (type == typeof(int))
        {
            return new IntegerReader();
        }

        if (type == typeof(double))
        {
            return new NumberReader();
        }

        if (type == typeof(object))
        {
            return new AnyReader();
        }

        if (type == typeof(JsonElement))
        {
            return new JsonReader();
        }

        return MakeGeneric(type) ?? MakeClass(type);
    }

    private static ValueReader? MakeGeneric(System.Type type)
    {
        if (!type.IsGenericType)
        {
            return null;
        }

        var definition = type.GetGenericTypeDefinition();
        var arguments = type.GetGenericArguments();
        if (definition == typeof(Nullable<>))
        {
            return New(typeof(NullableReader<>), arguments);
        }

        if (definition == typeof(ImmutableArray<>))
        {
            return New(typeof(ArrayReader<>), arguments);
        }

        if (definition == typeof(ImmutableDictionary<,>) && arguments[0] == typeof(string))
        {
            return New(typeof(MapReader<>), arguments[1]);
        }

        return definition == typeof(Union<,>) ? New(typeof(UnionReader<,>), arguments) : null;
    }

    private static ValueReader MakeClass(System.Type type)
    {
        if (type.IsEnum)
        {
            return New(typeof(ConstantReader<>), type);
        }

        if (type.IsDefined(typeof(EnumTypeAttribute), inherit: false))
        {
            return New(typeof(EnumTypeReader<>), type);
        }

        if (typeof(AssetOrArchive).IsAssignableFrom(type) || typeof(Resource).IsAssignableFrom(type))
        {
            return New(typeof(SpecialReader<>), type);
        }

        if (type.GetCustomAttribute<DiscriminatedUnionDiscriminatorAttribute>() is not null)
        {
            return New(typeof(DiscriminatedReader<>), type);
        }

        if (type.IsClass && !type.IsAbstract && OutputConstructor.Of(type) is not null)
        {
            return New(typeof(OutputTypeReader<>), type);
        }

        throw new InvalidOperationException(
            $"An output cannot be of type {type.FullName}. "
            + "Allowed: bool, int, double, string, object, JsonElement, enums, assets, archives, resources, unions, "
            + "ImmutableArray and ImmutableDictionary with string keys of them, "
            + "and classes with [OutputType] or one public constructor.");
    }

    private static ValueReader New(System.Type definition, params System.Type[] arguments) =>
        (ValueReader)Activator.CreateInstance(definition.MakeGenericType(arguments))!;
}

/// <summary>Reads values as one type. What has another form is a warning and the default of the type.</summary>
internal abstract class ValueReader<T> : ValueReader
{
    public static ValueReader<T> Instance { get; } = (ValueReader<T>)Of(typeof(T));

    public T Read(Value value, string context)
    {
        value = Deserializer.Unwrap(value);
        if (value.KindCase is Value.KindOneofCase.NullValue or Value.KindOneofCase.None)
        {
            return default!;
        }

        if (Accepts(value))
        {
            return Convert(value, context);
        }

        Deployment.Ambient?.Log.Warn(
            $"{context}: expected {typeof(T).Name}, got {value.KindCase}; it is left at its default.");
        return default!;
    }

    public override object? ReadObject(Value value, string context) => Read(value, context);

    /// <summary>Reads a value that is accepted, not null and not wrapped.</summary>
    protected abstract T Convert(Value value, string context);
}
