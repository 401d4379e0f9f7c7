using System.Collections.Immutable;

namespace Infra.Engine.Host;

/// <summary>The configuration of a stack as programs and providers get it.</summary>
/// <param name="Values">Values in clear, by full key.</param>
/// <param name="SecretKeys">Which of them have a secret inside.</param>
/// <param name="Mask">Hides these secrets in what is shown.</param>
/// <param name="Stored">The values as they stand in the settings, for the history.</param>
internal sealed record ProgramConfig(
    ImmutableSortedDictionary<string, string> Values,
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
            values.ToImmutableSortedDictionary(
                static pair => pair.Key,
                static pair => PlainJson.Text(pair.Value, showSecrets: true),
                StringComparer.Ordinal),
            secretKeys,
            new SecretMask(secretKeys.SelectMany(key => StackConfig.SecretTexts(values[key]))),
            config.Values);
    }

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
