using System.Text.Json;

namespace Infra.Engine.Host.Simulation;

/// <summary>What is known of real clouds and clusters and is not logic: <c>facts.json</c>.</summary>
internal static class Facts
{
    private static readonly PropertyMap Known = Read();

    /// <summary>
    /// What an API server adds, by type. A list of one object is what every element of such a list gets; other values
    /// are taken where there is none.
    /// </summary>
    public static PropertyMap ServerDefaults { get; } = Map("serverDefaults");

    /// <summary>What a Helm release says of itself where nothing was given.</summary>
    public static PropertyMap ReleaseDefaults { get; } = Map("releaseDefaults");

    /// <summary>A list of texts.</summary>
    public static string[] Texts(string fact) =>
        [.. ((PropertyValue.List)Known[fact]!).Items.Select(static item => ((PropertyValue.Text)item).Value)];

    /// <summary>Texts by name.</summary>
    public static Dictionary<string, string> Names(string fact) => Map(fact).ToDictionary(
        static pair => pair.Key, static pair => ((PropertyValue.Text)pair.Value).Value, StringComparer.Ordinal);

    private static PropertyMap Map(string fact) => ((PropertyValue.Map)Known[fact]!).Properties;

    private static PropertyMap Read()
    {
        using var stream = typeof(Facts).Assembly.GetManifestResourceStream("Simulation.facts.json")!;
        using var json = JsonDocument.Parse(stream);
        return ((PropertyValue.Map)WorldFormat.Plain(json.RootElement)).Properties;
    }
}
