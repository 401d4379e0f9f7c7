namespace Pulumi;

/// <summary>An archive somewhere else.</summary>
/// <param name="uri">Where: <c>https</c> or <c>file</c>.</param>
public sealed class RemoteArchive(string uri) : Archive("uri", uri);
