namespace Infra.Platform.Modeling;

/// <summary>One value of an enumeration.</summary>
/// <param name="JsonName">The text in documents, as <c>small</c>.</param>
/// <param name="Description">What it means; null for a text that explains itself, as a version.</param>
public sealed record EnumValue(string JsonName, string? Description);
