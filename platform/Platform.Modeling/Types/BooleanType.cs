namespace Infra.Platform.Modeling;

/// <summary>True or false.</summary>
public sealed record BooleanType : ApiType;
