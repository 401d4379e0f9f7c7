using System.Collections.Immutable;
using System.Text;

namespace Infra.Engine.Host;

/// <summary>The configuration of a stack: settings over what the project declares. Secrets are ciphertexts.</summary>
internal sealed class StackConfig(Project project, string stack, StackSettings settings)
{
    /// <summary>All values, by full key.</summary>
    public ImmutableSortedDictionary<string, PropertyValue> Values { get; } = Merge(project, settings);

    /// <summary>Refuses a configuration that the project does not allow.</summary>
    /// <exception cref="CommandException">A declared key is missing or has another type.</exception>
    public void Validate()
    {
        var missing = project.Config
            .Where(pair => pair.Value is { Value: null, Type: not "" } && !Values.ContainsKey(pair.Key))
            .Select(pair => $"'{ConfigKey.Display(pair.Key, project.Name)}'")
            .ToArray();
        if (missing.Length > 0)
        {
            throw Invalid($"is missing configuration value{(missing.Length > 1 ? "s" : "")} {Listed(missing)}");
        }

        foreach (var (key, declared) in project.Config)
        {
            var name = ConfigKey.Display(key, project.Name);
            if (!declared.Accepts(Values[key]))
            {
                throw Invalid($"with configuration key '{name}' must be of type '{declared.Type}'");
            }

            if (declared.Secret && settings.Config.TryGetValue(key, out var value) && !value.ContainsSecrets)
            {
                throw Invalid($"with configuration key '{name}' must be encrypted as it's secret");
            }
        }
    }

    /// <summary>The keys whose values have a secret anywhere inside.</summary>
    public ImmutableHashSet<string> SecretKeys() =>
        [.. Values.Where(static pair => pair.Value.ContainsSecrets).Select(static pair => pair.Key)];

    /// <summary>The values with their secrets decrypted, still marked as secrets.</summary>
    public ImmutableSortedDictionary<string, PropertyValue> Decrypt(ISecretsProvider secrets)
    {
        var decrypted = Values.ToBuilder();
        foreach (var (key, value) in Values)
        {
            if (value.ContainsSecrets)
            {
                decrypted[key] = Decrypt(value, secrets);
            }
        }

        return decrypted.ToImmutable();
    }

    /// <summary>The texts of all secrets in a decrypted value.</summary>
    public static IEnumerable<string> SecretTexts(PropertyValue value) => value switch
    {
        PropertyValue.Secret { Value: PropertyValue.Text text } => [text.Value],
        PropertyValue.List list => list.Items.SelectMany(SecretTexts),
        PropertyValue.Map map => map.Properties.SelectMany(static pair => SecretTexts(pair.Value)),
        _ => [],
    };

    /// <summary>A value with its secrets decrypted, still marked as secrets.</summary>
    public static PropertyValue Decrypt(PropertyValue value, ISecretsProvider secrets) =>
        Secrecy.Rewritten(value, secret => secret.Value is PropertyValue.Text ciphertext
            ? new PropertyValue.Secret(Encoding.UTF8.GetString(secrets.Decrypt(ciphertext.Value))) : secret);

    private static string Listed(string[] names) =>
        names is [.. var first, var last] && first.Length > 0 ? $"{string.Join(", ", first)} and {last}" : names[0];

    private static ImmutableSortedDictionary<string, PropertyValue> Merge(Project project, StackSettings settings)
    {
        var values = settings.Config.ToBuilder();
        foreach (var (key, declared) in project.Config)
        {
            if (declared.Value is { } value && !values.ContainsKey(key))
            {
                values[key] = value;
            }
        }

        return values.ToImmutable();
    }

    private CommandException Invalid(string problem) => new($"validating stack config: Stack '{stack}' {problem}");
}
