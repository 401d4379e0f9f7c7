namespace Infra.Platform.Documents.Compatibility;

/// <summary>Something published that consumers may rely on and that is no longer so.</summary>
/// <param name="Document">Path of the published document, relative to the folder of publications.</param>
/// <param name="Where">The field in it, such as <c>spec.size</c>.</param>
/// <param name="Change">What was, and what is.</param>
/// <param name="Consequence">What a consumer would have to change.</param>
public sealed record CompatibilityBreak(string Document, string Where, string Change, string Consequence)
{
    /// <summary>Two lines: the change, then what it means for consumers.</summary>
    public override string ToString() => $"{Document}: {Where}: {Change}\n    {Consequence}";
}
