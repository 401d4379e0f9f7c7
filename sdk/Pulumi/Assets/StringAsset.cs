namespace Pulumi;

/// <summary>A file whose text the program has.</summary>
/// <param name="text">The text.</param>
public sealed class StringAsset(string text) : Asset("text", text);
