namespace Infra.Platform.Modeling.Compositions;

/// <summary>The data of a Composition that reads no EnvironmentConfig.</summary>
public sealed record NoData;

/// <summary>The status of an API that answers nothing.</summary>
public sealed record NoStatus;
