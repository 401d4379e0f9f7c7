using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>Turns values of messages into values of the program.</summary>
internal static class Deserializer
{
    /// <summary>One property: unknown if anything in it is, secret if anything in it is.</summary>
    /// <param name="value">What was received.</param>
    /// <param name="context">What to call it in messages.</param>
    /// <param name="origin">The resources it comes from.</param>
    public static OutputData<T> Read<T>(Value value, string context, Resource[] origin)
    {
        var isKnown = true;
        var isSecret = false;
        Scan(value, ref isKnown, ref isSecret);
        var read = isKnown ? ValueReader<T>.Instance.Read(value, context) : default!;
        return new OutputData<T>(read, isKnown, isSecret, origin);
    }

    /// <summary>What is inside marks of secrets and outputs.</summary>
    public static Value Unwrap(Value value)
    {
        while (WireSignature.Of(value) is WireSignature.Secret or WireSignature.OutputValue)
        {
            value = value.StructValue.Fields.TryGetValue("value", out var inner) ? inner : Value.ForNull();
        }

        return value;
    }

    private static void Scan(Value value, ref bool isKnown, ref bool isSecret)
    {
        switch (value.KindCase)
        {
            case Value.KindOneofCase.StringValue:
                isKnown &= value.StringValue != WireSignature.Unknown;
                break;
            case Value.KindOneofCase.ListValue:
                foreach (var element in value.ListValue.Values)
                {
                    Scan(element, ref isKnown, ref isSecret);
                }

                break;
            case Value.KindOneofCase.StructValue:
                ScanObject(value, ref isKnown, ref isSecret);
                break;
        }
    }

    private static void ScanObject(Value value, ref bool isKnown, ref bool isSecret)
    {
        var fields = value.StructValue.Fields;
        var signature = WireSignature.Of(value);
        if (signature == WireSignature.Reference)
        {
            // An id that is not known makes the resource's id unknown, not the reference to it.
            return;
        }

        isSecret |= signature == WireSignature.Secret
            || (signature == WireSignature.OutputValue
                && fields.TryGetValue("secret", out var secret) && secret.BoolValue);
        isKnown &= signature != WireSignature.OutputValue || fields.ContainsKey("value");
        foreach (var (_, field) in fields)
        {
            Scan(field, ref isKnown, ref isSecret);
        }
    }
}
