namespace Infra.Platform.Yaml;

/// <summary>A place in a text.</summary>
/// <param name="Path">The file, as the user named it.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in characters.</param>
public readonly record struct SourcePosition(string Path, int Line, int Column)
{
    /// <summary>The form that editors and terminals turn into a link: <c>path:line:column</c>.</summary>
    public override string ToString() => $"{Path}:{Line}:{Column}";
}
