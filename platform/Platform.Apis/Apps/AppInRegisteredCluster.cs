using Infra.Platform.Modeling.Compositions;

namespace Infra.Platform.Apis.Apps;

/// <summary>An app in another cluster: each object inside of one that the Kubernetes provider takes there.</summary>
internal sealed class AppInRegisteredCluster() : ClusterApp(Place.RegisteredCluster)
{
    protected override Source<string> Host => Combine(
        "%s-%s.%s.%s",
        Data(data => data.Claim.Name),
        Data(data => data.Claim.Namespace),
        Data(data => data.Environment.Cluster),
        Data(data => data.Platform.Domain));

    protected override PlacedObject<BackendAppStatus> Make(string name, string yaml, string ready)
    {
        var composed = Object(name, RegisteredObject.Of(yaml, ready));
        var placed = new PlacedObject<BackendAppStatus>(composed, RegisteredObject.Manifest);
        placed.Composed.Set("spec.providerConfigRef.name", Data(data => data.Environment.Cluster));
        return placed.Set("metadata.namespace", Namespace);
    }
}
