namespace Infra.Platform.Rendering.Functions;

/// <summary>A fatal result of a function: nothing is composed, and the message says why.</summary>
/// <param name="what">In the words of the real function, so that it can be looked up.</param>
internal sealed class FatalException(string what) : Exception(what);
