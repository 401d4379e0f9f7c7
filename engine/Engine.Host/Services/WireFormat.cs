namespace Infra.Engine.Host;

/// <summary>What the protocol has beside the <see cref="Signatures"/> of state files.</summary>
internal static class WireFormat
{
    /// <summary>A value with its dependencies.</summary>
    public const string Output = "d0e6a833031e9bbcd3f4e8bde6ca49a4";

    private const int UnknownLength = 36;

    private static readonly HashSet<string> Unknowns = new(StringComparer.Ordinal)
    {
        Signatures.Unknown,
        "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
        "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
        "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
        "030794c1-ac77-496b-92df-f27374a8bd58",
        "e48ece36-62e2-4504-bad9-02848725956a",
        "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
    };

    /// <summary>Whether a text stands for an unknown value; SDKs have one mark per type.</summary>
    public static bool IsUnknown(string text) => text.Length == UnknownLength && Unknowns.Contains(text);
}
