namespace Infra.Engine.Host;

/// <summary>The passphrase does not open these secrets.</summary>
internal sealed class IncorrectPassphraseException() : Exception("incorrect passphrase");
