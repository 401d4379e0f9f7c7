namespace Infra.Engine.Host;

/// <summary>The secrets of a stack, opened with the passphrase of the environment.</summary>
internal sealed class Passphrase(CommandInvocation invocation, string directory)
{
    private const string Missing =
        "passphrase must be set with PULUMI_CONFIG_PASSPHRASE or PULUMI_CONFIG_PASSPHRASE_FILE environment variables";

    private string? text;

    /// <summary>New secrets, under a salt of their own.</summary>
    /// <exception cref="CommandException">There is no passphrase.</exception>
    public PassphraseSecrets Create() => PassphraseSecrets.Create(Text());

    /// <summary>Secrets under the salt of a settings file.</summary>
    /// <exception cref="CommandException">There is no passphrase, or the salt is malformed.</exception>
    public PassphraseSecrets Open(string salt)
    {
        try
        {
            return PassphraseSecrets.Open(Text(), salt);
        }
        catch (FormatException malformed)
        {
            throw new CommandException(malformed.Message);
        }
    }

    /// <summary>Secrets as a state file describes them.</summary>
    /// <exception cref="CommandException">There is no passphrase, or the provider is not one of ours.</exception>
    public ISecretsProvider Open(SecretsDescription description) => description.Type switch
    {
        "passphrase" => Open(PassphraseSecrets.SaltOf(description)),
        "b64" => new Base64Secrets(),
        var type => throw new CommandException(
            $"the secrets provider '{type}' is not supported by the embedded engine; allowed: passphrase. "
            + "Change it with `pulumi stack change-secrets-provider passphrase` of the pulumi CLI"),
    };

    // Set and empty is a passphrase too.
    private string Text() => text ??=
        invocation.Environment.TryGetValue("PULUMI_CONFIG_PASSPHRASE", out var given) ? given
        : invocation.Variable("PULUMI_CONFIG_PASSPHRASE_FILE") is { } file ? ReadFile(Path.GetFullPath(file, directory))
        : throw new CommandException(Missing);

    private static string ReadFile(string file) => File.Exists(file)
        ? File.ReadAllText(file).Trim()
        : throw new CommandException($"PULUMI_CONFIG_PASSPHRASE_FILE names '{file}', and there is no such file");
}
