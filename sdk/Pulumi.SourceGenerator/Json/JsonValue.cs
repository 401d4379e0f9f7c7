using Microsoft.CodeAnalysis.Text;

namespace Pulumi.SourceGenerator.Json;

internal enum JsonKind
{
    Null,
    Boolean,
    Number,
    String,
    Array,
    Object,
}

/// <summary>One value of a JSON text, with the place it stands at. A value that is not there is null.</summary>
internal sealed class JsonValue(JsonKind kind, TextSpan span)
{
    private readonly Dictionary<string, JsonValue> _byKey = new(StringComparer.Ordinal);
    private readonly List<JsonMember> _members = [];

    public JsonKind Kind { get; } = kind;

    public TextSpan Span { get; set; } = span;

    /// <summary>The text of a string, or a number or boolean as written.</summary>
    public string Text { get; set; } = "";

    public List<JsonValue> Items { get; } = [];

    /// <summary>In the order they are written in.</summary>
    public IReadOnlyList<JsonMember> Members => _members;

    public JsonValue? this[string key] => _byKey.TryGetValue(key, out var value) ? value : null;

    public string? String(string key) => this[key] is { Kind: JsonKind.String } value ? value.Text : null;

    public bool Flag(string key) => this[key] is { Kind: JsonKind.Boolean, Text: "true" };

    public IReadOnlyList<JsonMember> MembersOf(string key) => this[key]?.Members ?? [];

    public IReadOnlyList<JsonValue> ItemsOf(string key) => this[key]?.Items ?? [];

    /// <summary>Says whether the key is new; the first member of a name is the one that counts.</summary>
    public bool Add(JsonMember member)
    {
        if (_byKey.ContainsKey(member.Key))
        {
            return false;
        }

        _byKey.Add(member.Key, member.Value);
        _members.Add(member);
        return true;
    }
}

/// <summary>A key of an object, where the key stands, and its value.</summary>
internal sealed record JsonMember(string Key, TextSpan KeySpan, JsonValue Value);

/// <summary>A text that is not JSON.</summary>
internal sealed class JsonException(string message, int position) : Exception(message)
{
    public int Position { get; } = position;
}
