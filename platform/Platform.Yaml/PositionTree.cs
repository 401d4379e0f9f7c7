namespace Infra.Platform.Yaml;

/// <summary>Where a node and everything below it stand.</summary>
/// <remarks>A tree of its own: null has no identity in a JSON tree that a position could be attached to.</remarks>
internal sealed class PositionTree(int line, int column)
{
    private Dictionary<string, PositionTree>? children;

    public int Line => line;

    public int Column => column;

    public PositionTree? Child(string segment) => children?.GetValueOrDefault(segment);

    public void Add(string segment, PositionTree child)
    {
        children ??= new Dictionary<string, PositionTree>(StringComparer.Ordinal);
        children[segment] = child;
    }
}
