namespace Infra.Platform.Modeling;

/// <summary>The value stays as it was first written.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ImmutableAttribute : Attribute;
