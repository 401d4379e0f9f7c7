namespace Infra.Components.Foundation;

/// <summary>Texts as the language of rules writes them.</summary>
internal static class Cel
{
    /// <summary>A text, in quotes. None of the platform's has a quote or a backslash in it.</summary>
    public static string Text(string text) => $"'{text}'";

    /// <summary>Texts, as they stand in a list.</summary>
    public static string Texts(IEnumerable<string> texts) => string.Join(", ", texts.Select(Text));
}
