namespace Pulumi;

/// <summary>An archive or a folder on disk.</summary>
/// <param name="path">Its path, relative to the program.</param>
public sealed class FileArchive(string path) : Archive("path", path);
