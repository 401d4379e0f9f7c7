using System.Text.Json;

namespace Infra.Stacks.Settings;

/// <summary>A group of settings. What is asked for must be there: no value hides in the code.</summary>
internal sealed partial class SettingsSection
{
    private const string Nothing = "nothing";

    private readonly SettingsReader reader;
    private readonly string path;
    private readonly JsonElement? settings;
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);
    private readonly List<SettingsSection> sections = [];

    public SettingsSection(SettingsReader reader, string path, JsonElement? settings)
    {
        this.reader = reader;
        this.path = path;
        this.settings = settings;
    }

    /// <summary>Whether no mistake in it is known so far.</summary>
    public bool IsSound => reader.IsSound(path);

    /// <summary>A group within.</summary>
    public SettingsSection Section(string name)
    {
        var group = Find(name, JsonValueKind.Object, "a group of settings");
        var section = new SettingsSection(reader, PathOf(name), group);
        sections.Add(section);
        return section;
    }

    /// <summary>A group within, or null where the setting is the word <c>none</c>.</summary>
    public SettingsSection? SectionOrNone(string name) =>
        Value(name) is { ValueKind: JsonValueKind.String } word && word.GetString() == Rules.None
            ? null
            : Section(name);

    /// <summary>A text; empty when it is a mistake.</summary>
    public string Text(string name, Rule rule) =>
        Find(name, JsonValueKind.String, rule.Allowed, rule.Example) is { } value
            ? Checked(PathOf(name), value.GetString()!, rule)
            : "";

    /// <summary>Texts, all different; empty when it is a mistake.</summary>
    public ImmutableArray<string> Texts(string name, Rule rule, int min, int max)
    {
        var allowed = $"a list of {min} to {max}, each {rule.Allowed}";
        if (Find(name, JsonValueKind.Array, allowed, $"[{rule.Example}]") is not { } list)
        {
            return [];
        }

        var texts = list.EnumerateArray()
            .Select((item, index) => Item($"{PathOf(name)}[{index}]", item, rule))
            .ToList();
        if (texts.Count < min || texts.Count > max)
        {
            reader.Report(PathOf(name), $"{texts.Count} of them", allowed);
        }

        if (texts.Distinct(StringComparer.Ordinal).Count() < texts.Count)
        {
            reader.Report(PathOf(name), "the same twice", "each once");
        }

        return [.. texts];
    }

    /// <summary>A whole number; the least one when it is a mistake.</summary>
    public int Whole(string name, int min, int max)
    {
        var allowed = $"a whole number from {min} to {max}";
        if (Find(name, JsonValueKind.Number, allowed, $"{min}") is not { } value)
        {
            return min;
        }

        if (value.TryGetInt32(out var number) && number >= min && number <= max)
        {
            return number;
        }

        reader.Report(PathOf(name), value.GetRawText(), allowed, $"{min}");
        return min;
    }

    /// <summary>True or false; false when it is a mistake.</summary>
    public bool Flag(string name)
    {
        var value = Value(name);
        if (value is { ValueKind: JsonValueKind.True or JsonValueKind.False })
        {
            return value.Value.GetBoolean();
        }

        ReportKind(name, value, "true or false", "false");
        return false;
    }

    /// <summary>What one of a few words stands for; the first when it is a mistake.</summary>
    public T Choice<T>(string name, params IReadOnlyList<(string Word, T Value)> choices)
    {
        var word = Text(name, Rule.OneOf([.. choices.Select(static choice => choice.Word)]));
        return choices.FirstOrDefault(choice => choice.Word == word, choices[0]).Value;
    }

    /// <summary>Notes a mistake about a setting of this group that has a value.</summary>
    public void Report(string name, string got, string allowed) => reader.Report(PathOf(name), got, allowed);

    /// <summary>Notes settings that nobody asked for.</summary>
    public void ReportUnknown()
    {
        if (settings is { } given)
        {
            foreach (var setting in given.EnumerateObject().Where(setting => !asked.Contains(setting.Name)))
            {
                reader.Report(PathOf(setting.Name), "a setting of this name", string.Join(", ", asked));
            }
        }

        foreach (var section in sections)
        {
            section.ReportUnknown();
        }
    }

    private static string Shown(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? $"'{value.GetString()}'" : value.GetRawText();

    private string PathOf(string name) => $"{path}.{name}";

    private JsonElement? Value(string name)
    {
        asked.Add(name);
        return settings is { } given && given.TryGetProperty(name, out var value) ? value : null;
    }

    private JsonElement? Find(string name, JsonValueKind kind, string allowed, string? example = null)
    {
        var value = Value(name);
        if (value?.ValueKind == kind)
        {
            return value;
        }

        ReportKind(name, value, allowed, example);
        return null;
    }

    private void ReportKind(string name, JsonElement? value, string allowed, string? example)
    {
        // A missing group is one mistake, not one for each setting in it.
        if (settings is not null)
        {
            reader.Report(PathOf(name), value is null ? Nothing : Shown(value.Value), allowed, example);
        }
    }

    private string Item(string itemPath, JsonElement item, Rule rule)
    {
        if (item.ValueKind == JsonValueKind.String)
        {
            return Checked(itemPath, item.GetString()!, rule);
        }

        reader.Report(itemPath, Shown(item), rule.Allowed, rule.Example);
        return item.GetRawText();
    }

    private string Checked(string textPath, string text, Rule rule)
    {
        if (!rule.Accepts(text))
        {
            reader.Report(textPath, $"'{text}'", rule.Allowed, rule.Example);
        }

        return text;
    }
}
