namespace Pulumi;

/// <summary>A file on disk.</summary>
/// <param name="path">Its path, relative to the program.</param>
public sealed class FileAsset(string path) : Asset("path", path);
