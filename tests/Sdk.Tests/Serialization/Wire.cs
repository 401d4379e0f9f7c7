using Google.Protobuf.WellKnownTypes;

namespace Sdk.Tests;

/// <summary>Messages as JSON texts, in which tables can say them.</summary>
internal static class Wire
{
    public const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    private const string Signature = "4dabf18193072939515e22adb298388d";

    private static readonly (string Name, string Signature)[] Names =
    [
        ("SECRET", "1b47061264138c4ac30d75fd1eb44270"),
        ("ASSET", "c44067f5952c0a294b673a41bacd8c17"),
        ("ARCHIVE", "0def7320c3a5731c473e5ecbe6d01bc7"),
        ("REFERENCE", "5cf8f73096256a8f31e491e813e4eb8e"),
        ("OUTPUT", "d0e6a833031e9bbcd3f4e8bde6ca49a4"),
        ("UNKNOWN", Unknown),
        ("@", Signature),
    ];

    /// <summary>The text of a value, with the marks of the protocol as words.</summary>
    public static string Text(Value value) => Names.Aggregate(
        value.ToString().Replace(" ", "", StringComparison.Ordinal),
        static (text, name) => text.Replace(name.Signature, name.Name, StringComparison.Ordinal));

    /// <inheritdoc cref="Text(Value)"/>
    public static string Text(Struct value) => Text(Value.ForStruct(value));

    /// <summary>The value of such a text.</summary>
    public static Value Parse(string text) => Value.Parser.ParseJson(Names.Aggregate(
        text,
        static (json, name) => json.Replace($"\"{name.Name}\"", $"\"{name.Signature}\"", StringComparison.Ordinal)));
}
