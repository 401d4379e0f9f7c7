using Infra.Platform.Apis.Data;
using Infra.Platform.Modeling.Compositions;

namespace Infra.Platform.Apis.Apps;

/// <summary>An app in a cluster: the same objects in the control plane's own and in a registered one.</summary>
internal abstract class ClusterApp(Place place)
    : AppComposition<PlatformData>($"backendapp-{PlaceNames.LabelOf(place)}", "cluster", place)
{
    private const string NameLabel = "[app.kubernetes.io/name]";
    private const string Container = "spec.template.spec.containers[0]";

    protected override void Run()
    {
        Budget(NameBudgets.BackendApp + 9, "the first label of the host: both names and a hyphen in 63 characters");
        Publish(data => data.Claim.Name, Name);
        Publish(data => data.Claim.Namespace, Namespace);
        One("account", AppObjects.Account, RegisteredObject.IsThere);
        Deployment();
        One("service", AppObjects.Service, RegisteredObject.IsThere)
            .Set($"spec.selector{NameLabel}", Name);
        Route(One("route", AppObjects.Route, RegisteredObject.IsAccepted));
        One("autoscaler", AppObjects.Autoscaler, RegisteredObject.IsThere)
            .Set("spec.scaleTargetRef.name", Name)
            .Set("spec.minReplicas", Api(api => api.MinReplicas))
            .Set("spec.maxReplicas", Api(api => api.MaxReplicas));
        One("budget", AppObjects.Budget, RegisteredObject.IsThere)
            .Set($"spec.selector.matchLabels{NameLabel}", Name);
    }

    /// <summary>An object, made where apps of this place run.</summary>
    /// <param name="name">Its name in the Composition.</param>
    /// <param name="yaml">What is the same for every app.</param>
    /// <param name="ready">When it is ready, in a cluster whose state only the provider sees.</param>
    protected abstract PlacedObject<BackendAppStatus> Make(string name, string yaml, string ready);

    /// <summary>Host of the app.</summary>
    protected abstract Source<string> Host { get; }

    private PlacedObject<BackendAppStatus> One(string name, string yaml, string ready) => Make(name, yaml, ready)
        .Set("metadata.name", Name)
        .Set($"metadata.labels{NameLabel}", Name)
        .Set($"metadata.labels[{PlatformLabels.Team}]", Data(data => data.Environment.Team));

    private void Deployment()
    {
        var deployment = One("deployment", AppObjects.Deployment, RegisteredObject.IsAvailable)
            .Set($"metadata.labels[{PlatformLabels.Language}]", Api(api => api.Language))
            .Set($"metadata.annotations[{PlatformLabels.Repository}]", Api(api => api.Repository))
            .Set($"spec.selector.matchLabels{NameLabel}", Name)
            .Set($"spec.template.metadata.labels{NameLabel}", Name)
            .Set("spec.template.spec.serviceAccountName", Name)
            .Set($"{Container}.image", Api(api => api.Image))
            .Set($"{Container}.ports[0].containerPort", Api(api => api.Port))
            .Set($"{Container}.env[0].value", Api(api => api.Port).Text())
            .Set($"{Container}.readinessProbe.httpGet.path", Api(api => api.HealthPath))
            .Set($"{Container}.resources.requests.cpu", Size(row => row.Cpu))
            .Set($"{Container}.resources.requests.memory", Size(row => row.Memory))
            .Set($"{Container}.resources.limits.memory", Size(row => row.Memory));
        for (var index = 1; index <= DatabaseKeys.Count; index++)
        {
            var reference = $"{Container}.env[{index}].valueFrom.secretKeyRef";
            deployment
                .Set($"{reference}.name", Api(api => api.Database).Format("%s-connection"))
                .Set($"{reference}.optional", Api(api => api.Database).WhenSet(false));
        }
    }

    private void Route(PlacedObject<BackendAppStatus> route)
    {
        const string HostField = "spec.hostnames[0]";
        route
            .Set(HostField, Host)
            .Set("spec.rules[0].backendRefs[0].name", Name)
            .Set("spec.parentRefs[0].name", Api(api => api.Exposure).Map(
                (Exposure.Internal, PlatformNames.InternalGateway),
                (Exposure.Public, PlatformNames.PublicGateway)));
        route.Composed.Report(status => status.Host, Observed(route.Within + HostField));
    }
}
