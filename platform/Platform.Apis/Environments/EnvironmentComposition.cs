using Infra.Platform.Apis.Data;
using Infra.Platform.Modeling.Compositions;

namespace Infra.Platform.Apis.Environments;

/// <summary>An Environment: what the control plane's cluster has of it, and what another one has.</summary>
/// <param name="place">Where its apps run.</param>
internal sealed class EnvironmentComposition(Place place)
    : CompositionOf<Environment, EnvironmentStatus, Surroundings<PlatformData>>(
        $"environment-{PlaceNames.LabelOf(place)}")
{
    protected override ReadinessTable Readiness => KindReadiness.Table;

    protected override void Compose()
    {
        Labelled(PlatformLabels.Place, PlaceNames.LabelOf(place));
        Labelled(PlatformLabels.Target, "cluster");
        Reads(EnvironmentConfigs.Named(PlatformNames.PlatformData), data => data.Platform);
        Budget(NameBudgets.Environment, "the first label of an app's host: both names and a hyphen in 63 characters");
        InControlPlane("namespace", EnvironmentObjects.Namespace(place, hasApps: place == Place.Cluster))
            .With(Labels)
            .Composed.Report(status => status.Namespace, Observed("metadata.name"));
        InControlPlane("quota", EnvironmentObjects.Quota).With(Belongs).With(Quota).With(ClaimQuota);
        InControlPlane("limits", EnvironmentObjects.Limits).With(Belongs);
        InControlPlane("ingress", EnvironmentObjects.Ingress).With(Belongs);
        InControlPlane("egress", EnvironmentObjects.Egress).With(Belongs);
        Deployment();
        Data();
        if (place == Place.RegisteredCluster)
        {
            RegisteredCluster();
        }
    }

    /// <summary>What apps have around them in the cluster where they run.</summary>
    private void RegisteredCluster()
    {
        InCluster("cluster-namespace", EnvironmentObjects.Namespace(place, hasApps: true)).With(Labels);
        InCluster("cluster-quota", EnvironmentObjects.Quota).With(Belongs).With(Quota);
        InCluster("cluster-limits", EnvironmentObjects.Limits).With(Belongs);
        InCluster("cluster-ingress", EnvironmentObjects.Ingress).With(Belongs);
        InCluster("cluster-egress", EnvironmentObjects.Egress).With(Belongs);
    }

    /// <summary>Who brings claims into the namespace, and from where.</summary>
    private void Deployment()
    {
        InControlPlane("deployer", EnvironmentObjects.Deployer).With(Belongs);
        InControlPlane("deployer-rights", EnvironmentObjects.DeployerRights)
            .With(Belongs)
            .Set("subjects[0].namespace", Name);
        InControlPlane("project", EnvironmentObjects.Project)
            .Set("metadata.name", Name)
            .Set("spec.description", Api(api => api.Team).Format("Claims of team %s"))
            .Set("spec.sourceRepos[0]", Data(data => data.Platform.ManagementRepository))
            .Set("spec.destinations[0].namespace", Name)
            .Set("spec.destinationServiceAccounts[0].namespace", Name);
    }

    private void Data() => Object("data", EnvironmentObjects.Data)
        .Set("metadata.name", Name.Format("environment-%s"))
        .Set($"metadata.labels[{PlatformLabels.Namespace}]", Name)
        .Give<EnvironmentData, string>(data => data.Team, Api(api => api.Team))
        .Give<EnvironmentData, string>(data => data.Cluster, Api(api => api.Cluster));

    private void Labels(PlacedObject<EnvironmentStatus> @namespace) => @namespace
        .Set("metadata.name", Name)
        .Set($"metadata.labels[{PlatformLabels.Environment}]", Name)
        .Set($"metadata.labels[{PlatformLabels.Team}]", Api(api => api.Team))
        .Set($"metadata.labels[{PlatformLabels.Cluster}]", Api(api => api.Cluster));

    private void Belongs(PlacedObject<EnvironmentStatus> one) => one.Set("metadata.namespace", Name);

    private void Quota(PlacedObject<EnvironmentStatus> quota) => quota
        .Set("spec.hard[requests.cpu]", Size(row => row.Cpu))
        .Set("spec.hard[limits.memory]", Size(row => row.Memory))
        .Set("spec.hard[requests.storage]", Size(row => row.Storage))
        .Set("spec.hard.pods", Size(row => $"{row.Pods}"));

    private void ClaimQuota(PlacedObject<EnvironmentStatus> quota) => quota
        .Set("spec.hard[count/backendapps.platform.example.org]", Size(row => $"{row.Claims}"))
        .Set("spec.hard[count/sqldatabases.platform.example.org]", Size(row => $"{row.Claims}"));

    private Source<string> Size(Func<EnvironmentSizes, string> column) =>
        Api(api => api.Size).Map(EnvironmentSizes.All, row => row.Size, column);

    private PlacedObject<EnvironmentStatus> InControlPlane(string name, string yaml) => new(Object(name, yaml), "");

    private PlacedObject<EnvironmentStatus> InCluster(string name, string yaml) => new(
        Object(name, RegisteredObject.Of(yaml, RegisteredObject.IsThere))
            .Set("metadata.namespace", Name)
            .Set("spec.providerConfigRef.name", Api(api => api.Cluster)),
        RegisteredObject.Manifest);
}
