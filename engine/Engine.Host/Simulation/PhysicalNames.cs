namespace Infra.Engine.Host.Simulation;

/// <summary>How objects are called: names made up where the program gives none, and ids.</summary>
internal static class PhysicalNames
{
    private const int Digits = 7;

    // The types whose ids have a form that people know; other objects go by their name.
    private static readonly Dictionary<string, string> Prefixes = Facts.Names("idPrefixes");

    // Beside "name": inputs that bridged providers fill with a made-up name.
    private static readonly string[] NameProperties = Facts.Texts("nameProperties");

    /// <summary>
    /// The optional text input that names the object, or null. Schemas do not mark it, so it is known by its name.
    /// </summary>
    public static string? PropertyOf(MemberSchema schema) => Array.Find(
        NameProperties, name => schema.Inputs[name] is { Required: false, Type: TypeSchema.Scalar { Name: "string" } });

    /// <summary>A made-up name.</summary>
    public static string Make(Urn urn, ReadOnlySpan<byte> seed, long generation) =>
        $"{urn.Name}-{PseudoValues.Hex($"{urn}|{Convert.ToHexString(seed)}|{generation}", Digits)}";

    /// <summary>Whether a name was made up by <see cref="Make"/>.</summary>
    public static bool IsMadeUp(Urn urn, string name, int digits = Digits) =>
        name.Length == urn.Name.Length + digits + 1
        && name.StartsWith(urn.Name, StringComparison.Ordinal)
        && name[urn.Name.Length] == '-'
        && name.AsSpan(urn.Name.Length + 1).IndexOfAnyExcept("0123456789abcdef") < 0;

    /// <summary>The id of a new object.</summary>
    /// <param name="urn">Whose.</param>
    /// <param name="name">Its physical name, or null.</param>
    /// <param name="generation">Tells a replacement from what it replaces.</param>
    public static string Id(Urn urn, string? name, long generation)
    {
        if (Prefixes.TryGetValue(urn.Type, out var prefix))
        {
            return $"{prefix}-{PseudoValues.Hex($"{urn}|{generation}", 17)}";
        }

        return name ?? $"{urn.Name}-{PseudoValues.Hex($"{urn}|{generation}", Digits)}";
    }
}
