using System.Collections.Immutable;
using System.Reflection;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>Classes with a constructor that takes their properties.</summary>
internal sealed class OutputTypeReader<T> : ValueReader<T>
    where T : class
{
    private readonly ConstructorInvoker make;
    private readonly string[] names;
    private readonly Lazy<ValueReader[]> readers;
    private readonly object?[] defaults;

    public OutputTypeReader()
    {
        var constructor = OutputConstructor.Of(typeof(T))!;
        var parameters = constructor.GetParameters();
        make = ConstructorInvoker.Create(constructor);
        names = Array.ConvertAll(parameters, OutputConstructor.NameOf);
        defaults = Array.ConvertAll(parameters, static parameter => TypeShape.DefaultOf(parameter.ParameterType));

        // Later, since types may contain themselves.
        readers = new(() => Array.ConvertAll(parameters, static parameter => Of(parameter.ParameterType)));
    }

    public override bool Accepts(Value value) =>
        value.KindCase == Value.KindOneofCase.StructValue && WireSignature.Of(value) is null;

    protected override T Convert(Value value, string context)
    {
        var arguments = new object?[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            arguments[i] = value.StructValue.Fields.TryGetValue(names[i], out var field)
                ? readers.Value[i].ReadObject(field, $"{context}.{names[i]}")
                : defaults[i];
        }

        return (T)make.Invoke(arguments.AsSpan());
    }
}

/// <summary>Interfaces whose implementation a property of the value names.</summary>
internal sealed class DiscriminatedReader<T> : ValueReader<T>
{
    private readonly string property =
        typeof(T).GetCustomAttribute<DiscriminatedUnionDiscriminatorAttribute>()!.PropertyName;

    private readonly Dictionary<string, System.Type> cases = typeof(T)
        .GetCustomAttributes<DiscriminatedUnionCaseAttribute>()
        .ToDictionary(static found => found.Tag, static found => found.Type);

    public override bool Accepts(Value value) => CaseOf(value) is not null;

    protected override T Convert(Value value, string context) => (T)Of(CaseOf(value)!).ReadObject(value, context)!;

    private System.Type? CaseOf(Value value) =>
        value.KindCase == Value.KindOneofCase.StructValue && value.StructValue.Fields.TryGetValue(property, out var tag)
            ? cases.GetValueOrDefault(Deserializer.Unwrap(tag).StringValue)
            : null;
}

/// <summary>Assets, archives and resources.</summary>
internal sealed class SpecialReader<T> : ValueReader<T>
    where T : class
{
    public override bool Accepts(Value value) => WireSignature.Of(value) is
        WireSignature.Asset or WireSignature.Archive or WireSignature.Reference;

    protected override T Convert(Value value, string context)
    {
        if (AnyReader.Special(value, context) is T special)
        {
            return special;
        }

        Deployment.Ambient?.Log.Warn(
            $"{context}: expected {typeof(T).Name}, got another kind; it is left at its default.");
        return null!;
    }
}

/// <summary>Whatever the value is.</summary>
internal sealed class AnyReader : ValueReader<object>
{
    public override bool Accepts(Value value) => true;

    /// <summary>An asset, an archive or a resource.</summary>
    public static object Special(Value value, string context)
    {
        var fields = value.StructValue.Fields;
        return WireSignature.Of(value) switch
        {
            WireSignature.Reference => ResourceTypes.Resolve(fields),
            WireSignature.Asset when Text("text") is { } text => new StringAsset(text),
            WireSignature.Asset when Text("path") is { } path => new FileAsset(path),
            WireSignature.Asset when Text("uri") is { } uri => new RemoteAsset(uri),
            WireSignature.Archive when Text("path") is { } path => new FileArchive(path),
            WireSignature.Archive when Text("uri") is { } uri => new RemoteArchive(uri),
            WireSignature.Archive when fields.TryGetValue("assets", out var assets) => new AssetArchive(
                assets.StructValue.Fields.ToDictionary(
                    static field => field.Key,
                    field => (AssetOrArchive)Special(Deserializer.Unwrap(field.Value), context))),
            var signature => throw new InvalidOperationException(
                $"Unrecognized signature '{signature}' when unmarshaling resource property {context}"),
        };

        string? Text(string name) =>
            fields.TryGetValue(name, out var field) && Deserializer.Unwrap(field) is { HasStringValue: true } text
                ? text.StringValue
                : null;
    }

    protected override object Convert(Value value, string context) => value.KindCase switch
    {
        Value.KindOneofCase.StringValue => value.StringValue,
        Value.KindOneofCase.NumberValue => value.NumberValue,
        Value.KindOneofCase.BoolValue => value.BoolValue,
        Value.KindOneofCase.ListValue => ValueReader<ImmutableArray<object>>.Instance.Read(value, context),
        _ when WireSignature.Of(value) is not null => Special(value, context),
        _ => ValueReader<ImmutableDictionary<string, object>>.Instance.Read(value, context),
    };
}
