using System.Collections.Immutable;

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

    private static (string Key, ImmutableArray<object> Path) Place(CommandContext context, string typed) =>
        Place(context, typed, context.Arguments.Has("path"));

    /// <summary>The full key that is meant, and the place below it when it is a path.</summary>
    public static (string Key, ImmutableArray<object> Path) Place(CommandContext context, string typed, bool isPath)
    {
        if (!isPath)
        {
            return (ConfigKey.Parse(typed, context.Project.Name), []);
        }

        var parts = ConfigPath.Parse(typed);
        return (ConfigKey.Parse((string)parts[0], context.Project.Name), parts.RemoveAt(0));
    }

    private static ImmutableSortedDictionary<string, PropertyValue> Decrypted(
        CommandContext context, StackName stack, StackConfig config) =>
        config.SecretKeys().IsEmpty
            ? config.Values : config.Decrypt(context.Secrets(stack));

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
}
