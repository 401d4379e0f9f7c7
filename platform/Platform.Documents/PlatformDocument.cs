using System.Text.Json.Nodes;

namespace Infra.Platform.Documents;

/// <summary>One document that is made from an API.</summary>
/// <param name="Path">Where it is published: <c>VERSION/PLURAL/FILE</c>, with forward slashes.</param>
/// <param name="Text">The file, byte for byte the same on every run.</param>
/// <param name="Tree">The same as a tree, to be handed on as data; null for prose.</param>
public sealed record PlatformDocument(string Path, string Text, JsonNode? Tree);
