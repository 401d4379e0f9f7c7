using Infra.Platform.Yaml;

namespace Infra.Platform.Schemas;

/// <summary>One mistake in a document that somebody wrote, told to them.</summary>
/// <param name="Position">Where it is.</param>
/// <param name="Field">Which field, as <c>spec.size</c>; empty for the document.</param>
/// <param name="Got">What stands there.</param>
/// <param name="Allowed">What may stand there.</param>
/// <param name="Fix">What to write instead.</param>
public sealed record ManifestProblem(SourcePosition Position, string Field, string Got, string Allowed, string Fix)
{
    /// <inheritdoc/>
    public override string ToString() =>
        $"{Position}: {(Field.Length == 0 ? "" : $"{Field}: ")}got {Got}, allowed: {Allowed}; {Fix}";
}
