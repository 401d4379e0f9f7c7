namespace Infra.Components.Versions;

/// <summary>One version of a provider plugin of Pulumi, and of the schema that its classes are made from.</summary>
/// <param name="Name">The package, as tokens start with it.</param>
/// <param name="Version">The release.</param>
public sealed record PluginVersion(string Name, string Version);
