namespace Infra.Engine;

/// <summary>How packages, provider resources and references to them are called.</summary>
internal static class ProviderNames
{
    /// <summary>Stands for an id that is not known yet, where a string must stand.</summary>
    public const string UnknownId = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    /// <summary>The package that the engine itself implements.</summary>
    public const string Builtin = "pulumi";

    /// <summary>The input that carries what is not the provider's configuration.</summary>
    public const string Internal = "__internal";

    private const string TypePrefix = "pulumi:providers:";

    /// <summary>Whether this is the type of a provider resource.</summary>
    public static bool IsProvider(string type) => type.StartsWith(TypePrefix, StringComparison.Ordinal);

    /// <summary>Whether this is a provider resource that the engine made by itself.</summary>
    public static bool IsDefault(Urn urn) =>
        urn.Value.Contains("::" + TypePrefix, StringComparison.Ordinal)
        && IsProvider(urn.Type)
        && (urn.Name == "default" || urn.Name.StartsWith("default_", StringComparison.Ordinal));

    /// <summary>The type of a package's provider resources.</summary>
    public static string TypeOf(string package) => TypePrefix + package;

    /// <summary>The package that a token belongs to.</summary>
    public static string PackageOf(string token) =>
        IsProvider(token)
            ? token[TypePrefix.Length..]
            : token.IndexOf(':', StringComparison.Ordinal) is var colon and >= 0 ? token[..colon] : token;

    /// <summary>The name of a package's default provider for a version and a source.</summary>
    public static string DefaultName(string version, string pluginDownloadUrl)
    {
        var name = "default";
        foreach (var part in (ReadOnlySpan<string>)[version, pluginDownloadUrl])
        {
            name += part.Length == 0 ? "" : "_" + Plain(part);
        }

        return name;
    }

    /// <summary>The provider resource of a reference.</summary>
    public static Urn UrnOf(string reference) =>
        new(reference.LastIndexOf("::", StringComparison.Ordinal) is var end and >= 0 ? reference[..end] : reference);

    /// <summary>The package whose provider a reference names.</summary>
    public static string PackageOfReference(string reference) => PackageOf(UrnOf(reference).Type);

    private static string Plain(string text) =>
        string.Concat(text.Select(static letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'));
}
