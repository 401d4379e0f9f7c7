namespace Infra.Platform.Modeling;

/// <summary>The value must not be shown.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecretAttribute : Attribute;
