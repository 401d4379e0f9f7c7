namespace Infra.Platform.Modeling.Compositions.Checks;

/// <summary>Fields that every object has.</summary>
internal static class Metadata
{
    /// <summary>Whether the path is one label or annotation, of the object or of a template in it.</summary>
    public static bool IsTag(FieldPath path) => path.Parts.Count >= 2
        && path.Parts[^2] is "labels" or "annotations" && path.Parts.Count >= 3 && path.Parts[^3] is "metadata";

    /// <summary>Whether the path is all labels or annotations of something.</summary>
    public static bool AreTags(FieldPath path) =>
        path.Parts.Count >= 2 && path.Parts[^1] is "labels" or "annotations" && path.Parts[^2] is "metadata";
}
