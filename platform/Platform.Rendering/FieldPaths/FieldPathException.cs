namespace Infra.Platform.Rendering.FieldPaths;

/// <summary>A path that cannot be read, or does not fit the document.</summary>
/// <param name="what">In the words of crossplane-runtime.</param>
/// <param name="isNotFound">Whether the path fits and there is just nothing; an optional patch is then left
/// out.</param>
internal sealed class FieldPathException(string what, bool isNotFound = false) : Exception(what)
{
    public bool IsNotFound => isNotFound;
}
