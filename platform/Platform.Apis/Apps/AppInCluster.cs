using Infra.Platform.Modeling.Compositions;

namespace Infra.Platform.Apis.Apps;

/// <summary>An app in the control plane's cluster.</summary>
internal sealed class AppInCluster() : ClusterApp(Place.Cluster)
{
    protected override Source<string> Host => Combine(
        "%s-%s.%s",
        Data(data => data.Claim.Name),
        Data(data => data.Claim.Namespace),
        Data(data => data.Platform.Domain));

    protected override PlacedObject<BackendAppStatus> Make(string name, string yaml, string ready) =>
        new(Object(name, yaml), "");
}
