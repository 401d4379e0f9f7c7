using System.Text.Json;

using Infra.Stacks.Settings;

namespace Infra.Stacks.Platform;

/// <summary>The secret settings that the platform itself needs, each a JSON object of fields.</summary>
internal static class PlatformValues
{
    /// <summary>Those that the other settings ask for, by entry.</summary>
    public static ImmutableDictionary<string, Output<string>> Read(Config config, PlatformSettings settings)
    {
        var values = ImmutableDictionary.CreateBuilder<string, Output<string>>();
        if (settings.ReadsAsApp is not null)
        {
            values.Add(PlatformNaming.GitHubApp, Read(config, "githubApp", "appId", "installationId", "privateKey"));
        }

        if (settings.SignIn is not null)
        {
            values.Add(PlatformNaming.SignIn, Read(config, "signIn", "clientId", "clientSecret"));
        }

        return values.ToImmutable();
    }

    /// <summary>The fields of an entry.</summary>
    public static InputMap<string> FieldsOf(Output<string> entry) => entry.Apply(static text =>
        JsonSerializer.Deserialize<ImmutableDictionary<string, string>>(text)!);

    private static Output<string> Read(Config config, string key, params string[] fields)
    {
        var path = $"{SettingsReader.Namespace}:{key}";
        var text = config.GetSecret(key) ?? throw new SettingsException(Deployment.Instance.StackName,
        [
            new SettingProblem(
                path,
                "nothing",
                $"a secret group of {string.Join(", ", fields)}",
                $"run pulumi config set --secret --path '{path}.{fields[0]}', and so on"),
        ]);
        return Output.CreateSecret(text.Apply(value => Checked(path, value, fields)));
    }

    // What is wrong is said without the value.
    private static string Checked(string path, string text, string[] fields)
    {
        string[] missing;
        try
        {
            var given = JsonSerializer.Deserialize<Dictionary<string, string>>(text) ?? [];
            missing = [.. fields.Where(field => string.IsNullOrEmpty(given.GetValueOrDefault(field)))];
        }
        catch (JsonException)
        {
            missing = fields;
        }

        return missing.Length == 0
            ? text
            : throw new SettingsException(Deployment.Instance.StackName,
            [
                .. missing.Select(field => new SettingProblem(
                    $"{path}.{field}",
                    "nothing",
                    "a text",
                    $"run pulumi config set --secret --path '{path}.{field}'")),
            ]);
    }
}
