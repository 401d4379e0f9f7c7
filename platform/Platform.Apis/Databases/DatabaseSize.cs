namespace Infra.Platform.Apis.Databases;

/// <summary>How much a database can hold in memory and serve.</summary>
public enum DatabaseSize
{
    /// <summary>For trying out and for few users: shared or burstable processors.</summary>
    Small,

    /// <summary>For one service in production.</summary>
    Medium,

    /// <summary>For a service with much traffic or large working sets.</summary>
    Large,
}
