using System.Text.Json;

namespace Infra.Stacks.Settings;

/// <summary>Reads an environment's settings and keeps every mistake until the end.</summary>
/// <param name="stack">The environment.</param>
/// <param name="get">Text of a setting, or null.</param>
internal sealed class SettingsReader(string stack, Func<string, string?> get)
{
    /// <summary>What stands before the colon of every setting.</summary>
    public const string Namespace = "infra";

    private readonly List<SettingProblem> problems = [];
    private readonly List<SettingsSection> sections = [];

    /// <summary>A setting that is a group of settings.</summary>
    public SettingsSection Section(string key)
    {
        var path = $"{Namespace}:{key}";
        var section = new SettingsSection(this, path, Parse(path, get(key)));
        sections.Add(section);
        return section;
    }

    /// <summary>A setting that is a text; empty when it is a mistake.</summary>
    public string Text(string key, Rule rule)
    {
        var text = get(key);
        if (text is null || !rule.Accepts(text))
        {
            Report($"{Namespace}:{key}", text is null ? "nothing" : $"'{text}'", rule.Allowed, rule.Example);
        }

        return text ?? "";
    }

    /// <summary>Checks a secret that may be missing. What is wrong with it is said, what it is never.</summary>
    public void CheckSecret(string key, Rule rule)
    {
        if (get(key) is { } text && !rule.Accepts(text))
        {
            Report($"{Namespace}:{key}", "a secret of another form", rule.Allowed);
        }
    }

    /// <summary>Notes a mistake.</summary>
    public void Report(string path, string got, string allowed, string? example = null) =>
        problems.Add(new SettingProblem(path, got, allowed, FixOf(example)));

    /// <summary>Whether no mistake at or below a path is known so far.</summary>
    public bool IsSound(string path) =>
        !problems.Exists(problem => problem.Key.StartsWith(path, StringComparison.Ordinal));

    /// <summary>Ends the reading.</summary>
    /// <exception cref="SettingsException">There are mistakes; unknown settings are among them.</exception>
    public void Finish()
    {
        foreach (var section in sections)
        {
            section.ReportUnknown();
        }

        if (problems.Count > 0)
        {
            throw new SettingsException(stack, [.. problems]);
        }
    }

    private string FixOf(string? example) =>
        example is null
            ? $"correct it in Pulumi.{stack}.yaml"
            : $"write, for example, {example} in Pulumi.{stack}.yaml";

    private JsonElement? Parse(string path, string? text)
    {
        if (text is null)
        {
            Report(path, "nothing", "a group of settings");
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return document.RootElement.Clone();
            }
        }
        catch (JsonException)
        {
            // A plain text is not JSON: the same mistake as a number where a group belongs.
        }

        Report(path, $"'{text}'", "a group of settings");
        return null;
    }
}
