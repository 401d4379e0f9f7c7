namespace Infra.Platform.Schemas;

/// <summary>A mistake in words: which field, what stands there, what may, and what to do.</summary>
internal sealed record Advice(string Field, string Got, string Allowed, string Fix);
