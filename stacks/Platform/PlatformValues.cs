using System.Text.Json;

using Infra.Stacks.Settings;

namespace Infra.Stacks.Platform;

/// <summary>The secret settings that the platform itself needs, each a JSON object of fields.</summary>
internal static class PlatformValues
{
    /// <summary>Those that the other settings ask for, by entry; empty where they are not set, which is said.</summary>
    public static ImmutableDictionary<string, Output<string>> Read(Config config, PlatformSettings settings)
    {
        var missing = new List<string>();
        var values = Wanted(settings).ToImmutableDictionary(
            static wanted => wanted.Entry,
            wanted => Value(wanted.Key, wanted.Fields));
        if (missing.Count > 0)
        {
            Log.Warn($"an update for real stops where these secrets are kept, since they are not set: "
                + string.Join("; ", missing)
                + "; run pulumi config set --secret --path 'infra:<name>.<field>' for each");
        }

        return values;

        Output<string> Value(string key, string[] fields)
        {
            var path = $"{SettingsReader.Namespace}:{key}";
            if (config.GetSecret(key) is { } text)
            {
                return Output.CreateSecret(text.Apply(value => Checked(path, value, fields)));
            }

            // A cloud's store refuses it, and from the cluster's nothing can be read: nobody works with empty values.
            missing.Add($"{path} with {string.Join(", ", fields)}");
            return Output.CreateSecret("");
        }
    }

    private static IEnumerable<(string Entry, string Key, string[] Fields)> Wanted(PlatformSettings settings)
    {
        if (settings.ReadsAsApp is not null)
        {
            yield return (PlatformNaming.GitHubApp, "githubApp", ["appId", "installationId", "privateKey"]);
        }

        if (settings.SignIn is not null)
        {
            yield return (PlatformNaming.SignIn, "signIn", ["clientId", "clientSecret"]);
        }

        if (settings.Portal is not null)
        {
            yield return (PlatformNaming.Portal, "portal", ["clientId", "clientSecret"]);
        }

        foreach (var entry in settings.Clusters.Select(static cluster => PlatformNaming.AccessTo(cluster.Name)))
        {
            yield return (entry, entry, ["server", "certificateAuthority", "token"]);
        }
    }

    /// <summary>Some entries, as a store that is a namespace keeps them.</summary>
    public static ImmutableDictionary<string, InputMap<string>> Kept(
        IEnumerable<KeyValuePair<string, Output<string>>> entries) => entries.ToImmutableDictionary(
            static entry => PlatformNaming.KeyOf(entry.Key), static entry => FieldsOf(entry.Value));

    /// <summary>The fields of an entry; none where it is not set.</summary>
    private static InputMap<string> FieldsOf(Output<string> entry) => entry.Apply(static text => text.Length == 0
        ? ImmutableDictionary<string, string>.Empty
        : JsonSerializer.Deserialize<ImmutableDictionary<string, string>>(text)!);

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
