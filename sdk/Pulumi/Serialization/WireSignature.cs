using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>How values that plain JSON cannot say are marked in the protocol.</summary>
internal static class WireSignature
{
    /// <summary>Stands for a value that is not known.</summary>
    public const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    /// <summary>The key under which an object says what it really is.</summary>
    public const string Key = "4dabf18193072939515e22adb298388d";

    public const string Secret = "1b47061264138c4ac30d75fd1eb44270";
    public const string Asset = "c44067f5952c0a294b673a41bacd8c17";
    public const string Archive = "0def7320c3a5731c473e5ecbe6d01bc7";
    public const string Reference = "5cf8f73096256a8f31e491e813e4eb8e";
    public const string OutputValue = "d0e6a833031e9bbcd3f4e8bde6ca49a4";

    /// <summary>What an object really is, or null for a plain one.</summary>
    public static string? Of(Value value) =>
        value.KindCase == Value.KindOneofCase.StructValue
        && value.StructValue.Fields.TryGetValue(Key, out var signature)
        && signature.KindCase == Value.KindOneofCase.StringValue
            ? signature.StringValue
            : null;

    /// <summary>An object that is really something else.</summary>
    public static Struct Start(string signature) => new() { Fields = { { Key, Value.ForString(signature) } } };
}
