using System.Text.Json;

namespace Infra.Stacks.Settings;

/// <summary>Settings of which there are as many as somebody writes.</summary>
internal sealed partial class SettingsSection
{
    /// <summary>A list of groups; empty when it is a mistake.</summary>
    public ImmutableArray<SettingsSection> Groups(string name, int min, int max)
    {
        var allowed = $"a list of {min} to {max} groups of settings";
        if (Find(name, JsonValueKind.Array, allowed, min == 0 ? "[]" : null) is not { } list)
        {
            return [];
        }

        if (list.GetArrayLength() < min || list.GetArrayLength() > max)
        {
            reader.Report(PathOf(name), $"{list.GetArrayLength()} of them", allowed);
        }

        return [.. list.EnumerateArray().Select((item, index) => GroupOf($"{PathOf(name)}[{index}]", item))];
    }

    /// <summary>Texts by name; empty when it is a mistake.</summary>
    public ImmutableSortedDictionary<string, string> Map(string name, Rule names, Rule values)
    {
        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var allowed = $"texts by name, each name {names.Allowed}";
        foreach (var entry in Find(name, JsonValueKind.Object, allowed, "{}")?.EnumerateObject() ?? default)
        {
            if (!names.Accepts(entry.Name))
            {
                reader.Report($"{PathOf(name)}.{entry.Name}", "a name of another form", names.Allowed, names.Example);
            }

            texts[entry.Name] = Item($"{PathOf(name)}.{entry.Name}", entry.Value, values);
        }

        return texts.ToImmutable();
    }

    private SettingsSection GroupOf(string at, JsonElement item)
    {
        var isGroup = item.ValueKind == JsonValueKind.Object;
        if (!isGroup)
        {
            reader.Report(at, Shown(item), "a group of settings");
        }

        var section = new SettingsSection(reader, at, isGroup ? item : null);
        sections.Add(section);
        return section;
    }
}
