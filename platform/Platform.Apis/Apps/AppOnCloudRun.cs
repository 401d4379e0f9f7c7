using System.Text.Json.Nodes;

using Infra.Platform.Apis.Data;
using Infra.Platform.Modeling.Compositions;

namespace Infra.Platform.Apis.Apps;

/// <summary>An app on Cloud Run. The service itself tells it the port.</summary>
internal sealed class AppOnCloudRun() : AppComposition<GcpPlatformData>("backendapp-gcp", "gcp", Place.ContainerService)
{
    private const string Spec = "spec.forProvider";
    private const string Template = $"{Spec}.template";
    private const string Container = $"{Template}.containers[0]";

    protected override void Run()
    {
        Budget(49 - 13, "names of services, 49, less a hyphen and the hash that Crossplane adds");
        Publish(data => data.Claim.Namespace, Namespace);
        Publish(data => data.Claim.Database, Api(api => api.Database));
        var service = Object("service", CloudRunObjects.Service)
            .Use(Tagged($"{Spec}.labels"))
            .Set($"{Spec}.labels.language", Api(api => api.Language))
            .Set($"{Spec}.annotations[{PlatformLabels.Repository}]", Api(api => api.Repository))
            .Set($"{Spec}.location", Data(data => data.Platform.Gcp.Region))
            .Set($"{Spec}.ingress", Api(api => api.Exposure).Map(
                (Exposure.Internal, "INGRESS_TRAFFIC_INTERNAL_ONLY"),
                (Exposure.Public, "INGRESS_TRAFFIC_ALL")))
            .Set($"{Template}.serviceAccount", Data(data => data.Platform.Gcp.ServiceAccount))
            .Set($"{Template}.vpcAccess.networkInterfaces[0].network", Data(data => data.Platform.Gcp.Network))
            .Set($"{Template}.vpcAccess.networkInterfaces[0].subnetwork", Data(data => data.Platform.Gcp.Subnetwork))
            .Set($"{Template}.scaling.minInstanceCount", Api(api => api.MinReplicas))
            .Set($"{Template}.scaling.maxInstanceCount", Api(api => api.MaxReplicas))
            .Report(status => status.Host, Observed("status.atProvider.uri").TrimPrefix("https://"));
        SetContainer(service);
        SetDatabase(service);
    }

    private void SetContainer(ComposedObject<BackendAppStatus, Surroundings<GcpPlatformData>> service) => service
        .Set($"{Container}.image", Api(api => api.Image))
        .Set($"{Container}.ports.containerPort", Api(api => api.Port))
        .Set($"{Container}.startupProbe.httpGet.path", Api(api => api.HealthPath))
        .Set($"{Container}.startupProbe.httpGet.port", Api(api => api.Port))
        .Set($"{Container}.resources.limits.cpu", Size(row => row.CloudRunCpu))
        .Set($"{Container}.resources.limits.memory", Size(row => row.Memory));

    // An app without a database has none of it: a variable without its secret would stop the service.
    private void SetDatabase(ComposedObject<BackendAppStatus, Surroundings<GcpPlatformData>> service)
    {
        Source[] name =
        [
            Data(data => data.Platform.ControlPlane),
            Data(data => data.Claim.Namespace),
            Data(data => data.Claim.Database),
        ];
        var names = Enumerable.Repeat(name, DatabaseKeys.Count).SelectMany(parts => parts);
        service.Set($"{Container}.env", Combine(Variables().ToJsonString(), [.. names]).ParseList());
    }

    private static JsonArray Variables() => new([.. DatabaseKeys.Select(pair => new JsonObject
    {
        ["name"] = pair.Variable,
        ["valueSource"] = new JsonObject
        {
            ["secretKeyRef"] = new JsonObject { ["secret"] = $"%s-%s--%s-{pair.Key}", ["version"] = "latest" },
        },
    })]);
}
