namespace Infra.Engine;

/// <summary>The world's failure, as a provider tells it.</summary>
public class ProviderException(string message, Exception? inner = null) : Exception(message, inner);
