using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Infra.Engine.Host;

/// <summary>Commands over the configuration of a stack.</summary>
internal static class ConfigCommands
{
    /// <summary>Lists every value.</summary>
    public static void List(CommandContext context)
    {
        var stack = context.Stack();
        var config = context.Config(stack);
        var show = context.Arguments.Has("show-secrets");
        var values = show ? Decrypted(context, stack, config) : config.Values;
        if (context.Arguments.Has("json"))
        {
            context.WriteJson(json => json.Object(values, value => WriteValue(json, value, show)));
            return;
        }

        context.Write(TextTable.Format("", [
            ["KEY", "VALUE"],
            .. values.Select(pair => new[]
            {
                ConfigKey.Display(pair.Key, context.Project.Name), PlainJson.Text(pair.Value, show),
            }),
        ]));
    }

    /// <summary>Shows one value, a secret one in clear.</summary>
    public static void Get(CommandContext context)
    {
        var typed = context.Argument(0, "a configuration key");
        var stack = context.Stack();
        var (key, path) = Place(context, typed);
        var config = context.Config(stack);
        var value = ConfigPath.Find(config.Values.GetValueOrDefault(key), path.AsSpan())
            ?? throw new CommandException($"configuration key '{typed}' not found for stack '{stack.Stack}'");
        if (value.ContainsSecrets)
        {
            value = StackConfig.Decrypt(value, context.Secrets(stack));
        }

        if (context.Arguments.Has("json"))
        {
            context.WriteJson(json => WriteValue(json, value, showSecrets: true));
        }
        else
        {
            context.WriteLine(PlainJson.Text(value, showSecrets: true));
        }

    }

    /// <summary>Sets one value.</summary>
    public static void Set(CommandContext context)
    {
        var key = context.Argument(0, "a configuration key");
        var value = context.Arguments.Positional.Count > 1
            ? context.Arguments.Positional[1]
            : context.Invocation.Input.ReadToEnd().TrimEnd('\n', '\r');
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

    /// <summary>Removes values; one that is not there is no error.</summary>
    public static void Remove(CommandContext context)
    {
        context.Argument(0, "a configuration key");
        var stack = context.Stack();
        var editor = context.SettingsEditor(stack);
        foreach (var typed in context.Arguments.Positional)
        {
            var (key, path) = Place(context, typed);
            editor.Remove(["config", key, .. path]);
        }

        context.SaveSettings(stack, editor);
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
            var (key, path) = Place(context, setting.Key, setting.Path);
            PropertyValue value = setting.Path && !setting.Secret
                ? Typed(setting.Value, context.Arguments.Value("type"))
                : setting.Value;
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

    private static (string Key, ImmutableArray<object> Path) Place(CommandContext context, string typed) =>
        Place(context, typed, context.Arguments.Has("path"));

    private static (string Key, ImmutableArray<object> Path) Place(CommandContext context, string typed, bool isPath)
    {
        if (!isPath)
        {
            return (ConfigKey.Parse(typed, context.Project.Name), []);
        }

        var parts = ConfigPath.Parse(typed);
        return (ConfigKey.Parse((string)parts[0], context.Project.Name), parts.RemoveAt(0));
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

    private static ImmutableSortedDictionary<string, PropertyValue> Decrypted(
        CommandContext context, StackName stack, StackConfig config) =>
        config.SecretKeys().IsEmpty
            ? config.Values
            : config.Decrypt(context.Secrets(stack));

    // A ciphertext in a file can be read elsewhere only with its salt beside it.
    private static void KeepSalt(YamlEditor editor, ISecretsProvider secrets)
    {
        if (secrets is PassphraseSecrets passphrase && StackSettings.Parse(editor.Text, "").EncryptionSalt is "")
        {
            editor.Set(["encryptionsalt"], passphrase.EncryptionSalt);
        }
    }

    /// <summary>Writes a value as the object that clients read.</summary>
    public static void WriteValue(StateJsonWriter json, PropertyValue value, bool showSecrets)
    {
        json.StartObject();
        if (showSecrets || !value.ContainsSecrets)
        {
            json.Property("value", PlainJson.Text(value, showSecrets));
            if (value is PropertyValue.Map or PropertyValue.List)
            {
                json.Name("objectValue");
                PlainJson.Write(json, value, showSecrets);
            }
        }

        json.Property("secret", value.ContainsSecrets);
        json.EndObject();
    }

    private sealed record Setting(string Key, string Value, bool Secret, bool Path);
}
