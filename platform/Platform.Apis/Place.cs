namespace Infra.Platform.Apis;

/// <summary>Where the apps of an Environment run. It does not change in an object's life.</summary>
public enum Place
{
    /// <summary>In the control plane's own cluster.</summary>
    Cluster,

    /// <summary>In another cluster that the control plane knows.</summary>
    RegisteredCluster,

    /// <summary>On the cloud's container service: Lambda, Container Apps or Cloud Run.</summary>
    ContainerService,
}
