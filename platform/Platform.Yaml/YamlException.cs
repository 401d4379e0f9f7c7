namespace Infra.Platform.Yaml;

/// <summary>A text that cannot be read as YAML: the user's mistake, with its place.</summary>
/// <param name="position">Where the text stops making sense.</param>
/// <param name="what">What is wrong there, and what would be right.</param>
public sealed class YamlException(SourcePosition position, string what) : Exception($"{position}: {what}")
{
    /// <summary>Where the mistake is.</summary>
    public SourcePosition Position => position;

    /// <summary>The mistake without its place.</summary>
    public string What => what;
}
