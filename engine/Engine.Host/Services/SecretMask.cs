using System.Text.RegularExpressions;

namespace Infra.Engine.Host;

/// <summary>Hides known secret texts in what is shown.</summary>
internal sealed class SecretMask
{
    // Shorter texts occur by chance everywhere; the real command line has a like limit.
    private const int ShortestHidden = 3;
    private readonly string[] secrets;

    /// <summary>Hides these texts; longer ones first, so that no rest of one remains.</summary>
    public SecretMask(IEnumerable<string> secrets) =>
        this.secrets = [.. secrets.Where(static text => text.Length >= ShortestHidden)
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(static text => text.Length)];

    /// <summary>The text without secrets.</summary>
    public string Hide(string text) =>
        secrets.Aggregate(text, static (text, secret) => text.Replace(secret, "[secret]", StringComparison.Ordinal));

    /// <summary>JSON with the secrets inside of its texts hidden; names stay.</summary>
    public string HideValues(string json) => secrets.Aggregate(
        json,
        static (json, secret) => Regex.Replace(json, Regex.Escape(secret) + "(?!\":)", "[secret]"));
}
