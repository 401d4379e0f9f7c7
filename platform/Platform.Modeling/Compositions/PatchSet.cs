namespace Infra.Platform.Modeling.Compositions;

/// <summary>Patches that several objects of a Composition have.</summary>
public sealed class PatchSet
{
    internal PatchSet(string name) => Draft = new(name);

    internal PatchSetDraft Draft { get; }

    /// <summary>A field of each object.</summary>
    /// <param name="path">The field, as <c>spec.forProvider.region</c>.</param>
    /// <param name="source">Its value.</param>
    /// <param name="merging">What becomes of a value that the base has there.</param>
    public PatchSet Set(string path, Source source, Merging merging = Merging.Replace)
    {
        Draft.Patches.Add(new(PatchDirection.Set, source.Facts, path, merging));
        return this;
    }
}
