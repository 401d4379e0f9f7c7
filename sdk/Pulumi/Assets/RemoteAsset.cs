namespace Pulumi;

/// <summary>A file somewhere else.</summary>
/// <param name="uri">Where: <c>https</c> or <c>file</c>.</param>
public sealed class RemoteAsset(string uri) : Asset("uri", uri);
