namespace Infra.Components.ControlPlane;

/// <summary>A kind that Compositions make objects of, and that no provider brings.</summary>
/// <param name="Group">Its group; empty for the core of Kubernetes.</param>
/// <param name="Plural">Its name in the plural, as in the paths of the API server.</param>
public sealed record ComposedKind(string Group, string Plural);
