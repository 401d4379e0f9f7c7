namespace Infra.Platform.Schemas;

/// <summary>A definition that no API server would install: its author's mistake.</summary>
/// <param name="message">What Crossplane says about it.</param>
public sealed class DefinitionException(string message) : Exception(message);
