namespace Pulumi;

/// <summary>A resource of which only the URN is known: enough to depend on it.</summary>
internal sealed class DependencyResource(string urn) : CustomResource(urn);
