using System.Text.Json.Nodes;

namespace Infra.Platform.Modeling;

/// <summary>An object worth showing.</summary>
/// <param name="Name">The name of the object, as <c>orders</c>.</param>
/// <param name="Description">What it is an example of.</param>
/// <param name="Spec">What it asks for, without what the defaults say.</param>
public sealed record ApiExample(string Name, string Description, JsonObject Spec)
{
    /// <summary>The namespace of the object; null for an API without namespaces.</summary>
    public string? Namespace { get; init; }
}
