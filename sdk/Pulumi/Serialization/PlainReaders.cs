using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

internal sealed class TextReader : ValueReader<string>
{
    public override bool Accepts(Value value) => value.KindCase == Value.KindOneofCase.StringValue;

    protected override string Convert(Value value, string context) => value.StringValue;
}

internal sealed class FlagReader : ValueReader<bool>
{
    public override bool Accepts(Value value) => value.KindCase == Value.KindOneofCase.BoolValue;

    protected override bool Convert(Value value, string context) => value.BoolValue;
}

internal sealed class IntegerReader : ValueReader<int>
{
    public override bool Accepts(Value value) => value.KindCase == Value.KindOneofCase.NumberValue;

    protected override int Convert(Value value, string context) => (int)value.NumberValue;
}

internal sealed class NumberReader : ValueReader<double>
{
    public override bool Accepts(Value value) => value.KindCase == Value.KindOneofCase.NumberValue;

    protected override double Convert(Value value, string context) => value.NumberValue;
}

internal sealed class NullableReader<T> : ValueReader<T?>
    where T : struct
{
    private readonly ValueReader<T> inner = ValueReader<T>.Instance;

    public override bool Accepts(Value value) => inner.Accepts(value);

    protected override T? Convert(Value value, string context) => inner.Read(value, context);
}

/// <summary>Enumerations of whole numbers.</summary>
internal sealed class ConstantReader<T> : ValueReader<T>
    where T : struct, System.Enum
{
    public override bool Accepts(Value value) => value.KindCase == Value.KindOneofCase.NumberValue;

    protected override T Convert(Value value, string context) =>
        (T)System.Enum.ToObject(typeof(T), (int)value.NumberValue);
}

/// <summary>Enumerations of texts or other numbers.</summary>
internal sealed class EnumTypeReader<T> : ValueReader<T>
    where T : struct
{
    private readonly ConstructorInvoker make;
    private readonly Value.KindOneofCase kind;

    public EnumTypeReader()
    {
        var constructor = Array.Find(
            typeof(T).GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic),
            static found =>
                found.GetParameters() is [{ ParameterType: var type }]
                    && (type == typeof(string) || type == typeof(double)))
            ?? throw new InvalidOperationException(
                $"[EnumType] {typeof(T).FullName} has no constructor from string or double.");
        make = ConstructorInvoker.Create(constructor);
        kind = constructor.GetParameters()[0].ParameterType == typeof(string)
            ? Value.KindOneofCase.StringValue
            : Value.KindOneofCase.NumberValue;
    }

    public override bool Accepts(Value value) => value.KindCase == kind;

    protected override T Convert(Value value, string context) =>
        (T)make.Invoke(kind == Value.KindOneofCase.StringValue ? value.StringValue : value.NumberValue);
}

internal sealed class JsonReader : ValueReader<JsonElement>
{
    public override bool Accepts(Value value) => true;

    protected override JsonElement Convert(Value value, string context) =>
        JsonSerializer.SerializeToElement(Plain(value));

    private static object? Plain(Value value)
    {
        value = Deserializer.Unwrap(value);
        return value.KindCase switch
        {
            Value.KindOneofCase.StringValue => value.StringValue,
            Value.KindOneofCase.NumberValue => value.NumberValue,
            Value.KindOneofCase.BoolValue => value.BoolValue,
            Value.KindOneofCase.ListValue => value.ListValue.Values.Select(Plain).ToArray(),
            Value.KindOneofCase.StructValue =>
                value.StructValue.Fields.ToDictionary(static field => field.Key, static field => Plain(field.Value)),
            _ => null,
        };
    }
}

internal sealed class ArrayReader<T> : ValueReader<ImmutableArray<T>>
{
    private readonly ValueReader<T> element = ValueReader<T>.Instance;

    public override bool Accepts(Value value) => value.KindCase == Value.KindOneofCase.ListValue;

    protected override ImmutableArray<T> Convert(Value value, string context)
    {
        var values = value.ListValue.Values;
        var array = ImmutableArray.CreateBuilder<T>(values.Count);
        foreach (var item in values)
        {
            array.Add(element.Read(item, context));
        }

        return array.MoveToImmutable();
    }
}

internal sealed class MapReader<T> : ValueReader<ImmutableDictionary<string, T>>
{
    private readonly ValueReader<T> entry = ValueReader<T>.Instance;

    public override bool Accepts(Value value) =>
        value.KindCase == Value.KindOneofCase.StructValue && WireSignature.Of(value) is null;

    protected override ImmutableDictionary<string, T> Convert(Value value, string context)
    {
        var map = ImmutableDictionary.CreateBuilder<string, T>();
        foreach (var (name, field) in value.StructValue.Fields)
        {
            // What starts so is between engine and provider.
            if (!name.StartsWith("__", StringComparison.Ordinal))
            {
                map.Add(name, entry.Read(field, context));
            }
        }

        return map.ToImmutable();
    }
}

internal sealed class UnionReader<T0, T1> : ValueReader<Union<T0, T1>>
{
    private readonly ValueReader<T0> first = ValueReader<T0>.Instance;
    private readonly ValueReader<T1> second = ValueReader<T1>.Instance;

    public override bool Accepts(Value value) => first.Accepts(value) || second.Accepts(value);

    protected override Union<T0, T1> Convert(Value value, string context) =>
        first.Accepts(value) ? first.Read(value, context) : second.Read(value, context);
}
