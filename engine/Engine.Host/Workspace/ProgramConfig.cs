using System.Collections.Immutable;

namespace Infra.Engine.Host;

/// <summary>The configuration of a stack as programs and providers get it.</summary>
/// <param name="Values">Values in clear, by full key.</param>
/// <param name="Shown">Values as they may be shown.</param>
/// <param name="SecretKeys">Which of them have a secret inside.</param>
/// <param name="Mask">Hides these secrets in what is shown.</param>
/// <param name="Stored">The values as they stand in the settings, for the history.</param>
internal sealed record ProgramConfig(
    ImmutableSortedDictionary<string, string> Values,
    ImmutableSortedDictionary<string, string> Shown,
    ImmutableHashSet<string> SecretKeys,
    SecretMask Mask,
    ImmutableSortedDictionary<string, PropertyValue> Stored)
{
    /// <summary>Decrypts and checks the configuration of a stack.</summary>
    /// <exception cref="CommandException">It does not fit the project, or the passphrase is not right.</exception>
    public static ProgramConfig Load(CommandContext context, StackName stack)
    {
        var config = context.Config(stack);
        var secretKeys = config.SecretKeys();
        var values = Decrypt(context, stack, config);
        config.Validate();
        return new ProgramConfig(
            Texts(values, showSecrets: true),
            Texts(config.Values, showSecrets: false),
            secretKeys,
            new SecretMask(secretKeys.SelectMany(key => StackConfig.SecretTexts(values[key]))),
            config.Values);
    }

    private static ImmutableSortedDictionary<string, string> Texts(
        ImmutableSortedDictionary<string, PropertyValue> values, bool showSecrets) =>
        values.ToImmutableSortedDictionary(
            static pair => pair.Key, pair => PlainJson.Text(pair.Value, showSecrets), StringComparer.Ordinal);

    // The passphrase is checked even where nothing is encrypted yet: what comes out of the run will be.
    private static ImmutableSortedDictionary<string, PropertyValue> Decrypt(
        CommandContext context, StackName stack, StackConfig config)
    {
        try
        {
            var secrets = context.Secrets(stack);
            secrets.Encrypt([]);
            return config.Decrypt(secrets);
        }
        catch (Exception problem) when (problem is CommandException or IncorrectPassphraseException or FormatException)
        {
            throw new CommandException($"getting stack configuration: get stack secrets manager: {problem.Message}");
        }
    }
}
