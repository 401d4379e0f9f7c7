using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Infra.Engine.Host;

/// <summary>Commands that set values in the configuration of a stack.</summary>
internal static class ConfigSetCommands
{
    /// <summary>Sets one value.</summary>
    public static void Set(CommandContext context)
    {
        var key = context.Argument(0, "a configuration key");
        var value = context.Arguments.Positional.Count > 1
            ? context.Arguments.Positional[1] : context.Invocation.Input.ReadToEnd().TrimEnd('\n', '\r');
        var setting = new Setting(key, value, context.Arguments.Has("secret"), context.Arguments.Has("path"));
        Set(context, [setting]);
    }

    /// <summary>Sets many values.</summary>
    public static void SetAll(CommandContext context)
    {
        var path = context.Arguments.Has("path");
        List<Setting> settings =
        [
            .. context.Arguments.Values("plaintext").Select(pair => Pair(pair, false, path)),
            .. context.Arguments.Values("secret").Select(pair => Pair(pair, true, path)),
        ];
        if (context.Arguments.Value("json") is { } text)
        {
            using var document = JsonDocument.Parse(text);
            settings.AddRange(document.RootElement.EnumerateObject().Select(property => new Setting(
                property.Name,
                property.Value.GetProperty("value").GetString() ?? "",
                property.Value.TryGetProperty("secret", out var secret) && secret.GetBoolean(),
                path)));
        }

        Set(context, settings);
    }

    /// <summary>Sets the values that operations are given as <c>KEY=VALUE</c>.</summary>
    public static void SetPlain(CommandContext context, IReadOnlyList<string> pairs)
    {
        if (pairs.Count > 0)
        {
            Set(context, [.. pairs.Select(static pair => Pair(pair, secret: false, path: false))]);
        }
    }

    private static void Set(CommandContext context, List<Setting> settings)
    {
        var stack = context.Stack();
        var editor = context.SettingsEditor(stack);
        foreach (var setting in settings)
        {
            var (key, path) = ConfigCommands.Place(context, setting.Key, setting.Path);
            PropertyValue value = setting.Path && !setting.Secret
                ? Typed(setting.Value, context.Arguments.Value("type")) : setting.Value;
            if (setting.Secret)
            {
                var secrets = context.Secrets(stack);
                value = new PropertyValue.Secret(secrets.Encrypt(Encoding.UTF8.GetBytes(setting.Value)));
                KeepSalt(editor, secrets);
            }

            Check(StackSettings.Parse(editor.Text, "").Config.GetValueOrDefault(key), path, value, setting.Key);
            editor.Set(["config", key, .. path], value);
        }

        context.SaveSettings(stack, editor);
    }

    private static void Check(PropertyValue? root, ImmutableArray<object> path, PropertyValue value, string typed)
    {
        try
        {
            ConfigPath.With(root, path.AsSpan(), value);
        }
        catch (CommandException problem)
        {
            throw new CommandException($"could not set config: {typed}: {problem.Message}");
        }
    }

    private static PropertyValue Typed(string text, string? type) => type switch
    {
        "string" => text,
        "bool" => bool.Parse(text),
        "int" or "float" => double.Parse(text, CultureInfo.InvariantCulture),
        null when text is "true" or "false" => text is "true",
        null when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number.ToString(CultureInfo.InvariantCulture) == text => (double)number,
        null => text,
        _ => throw new CommandException($"--type is '{type}'; allowed: string, int, float, bool"),
    };

    private static Setting Pair(string pair, bool secret, bool path) => pair.IndexOf('=') is var index and > 0
        ? new Setting(pair[..index], pair[(index + 1)..], secret, path)
        : throw new CommandException($"config value not in the form [namespace:]key=value: {pair}");

    // A ciphertext in a file can be read elsewhere only with its salt beside it.
    private static void KeepSalt(YamlEditor editor, ISecretsProvider secrets)
    {
        if (secrets is PassphraseSecrets passphrase && StackSettings.Parse(editor.Text, "").EncryptionSalt is "")
        {
            editor.Set(["encryptionsalt"], passphrase.EncryptionSalt);
        }
    }

    private sealed record Setting(string Key, string Value, bool Secret, bool Path);
}
