namespace Infra.Engine.Host;

/// <summary>A state as it was found.</summary>
/// <param name="Document">What it says, with everything that a killed run had recorded.</param>
/// <param name="Secrets">Its secrets, with the ciphertexts they have in the file.</param>
/// <param name="Digest">Digest of the checkpoint file.</param>
/// <param name="Recovered">Whether a journal stood beside it.</param>
internal sealed record StoredState(StateDocument Document, SecretBox Secrets, string Digest, bool Recovered);

/// <summary>Gives the secrets provider for what a state file says; null to leave its secrets hidden.</summary>
internal delegate ISecretsProvider? SecretsOpener(SecretsDescription? description);
