namespace Infra.Platform.Apis;

/// <summary>What places are called in labels and in names of Compositions.</summary>
public static class PlaceNames
{
    /// <summary>The value of label <see cref="PlatformLabels.Place"/>.</summary>
    /// <param name="place">The place.</param>
    public static string LabelOf(Place place) => place switch
    {
        Place.Cluster => "cluster",
        Place.RegisteredCluster => "registered-cluster",
        Place.ContainerService => "container-service",
        _ => throw new ArgumentOutOfRangeException(nameof(place), place, "bug: a place without a name"),
    };
}
