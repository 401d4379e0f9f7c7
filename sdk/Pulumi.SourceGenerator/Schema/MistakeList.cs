using Microsoft.CodeAnalysis.Text;

using Pulumi.SourceGenerator.Json;

namespace Pulumi.SourceGenerator.Schema;

/// <summary>Collects what is wrong with one file, all of it.</summary>
internal sealed class MistakeList(string path, string text)
{
    private readonly List<Mistake> _items = [];
    private readonly SourceText _source = SourceText.From(text);

    public IReadOnlyList<Mistake> Items => _items;

    public void Add(string id, string message, TextSpan span) =>
        _items.Add(new Mistake(id, message, path, span, _source.Lines.GetLinePositionSpan(span)));

    /// <summary>Whether the key is a token; a mistake if not.</summary>
    public bool IsToken(JsonMember member)
    {
        var parts = member.Key.Split(':');
        if (parts.Length == 3 && parts[0].Length > 0 && parts[2].Length > 0 && parts[2].All(IsNamePart))
        {
            return true;
        }

        Add(SchemaDiagnostics.BadToken, $"'{member.Key}' is not a token; write 'plugin:module:Member'", member.KeySpan);
        return false;
    }

    private static bool IsNamePart(char character) => char.IsLetterOrDigit(character) || character == '_';
}
