namespace Infra.Engine;

/// <summary>Which provider is wanted; empty strings where nothing was said.</summary>
public sealed record ProviderRequest(string Package, string Version, string PluginDownloadUrl);
