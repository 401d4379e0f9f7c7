using System.Text.Json.Nodes;

using Infra.Platform.Apis.Data;
using Infra.Platform.Modeling.Compositions;

namespace Infra.Platform.Apis.Apps;

/// <summary>An app on Azure Container Apps.</summary>
internal sealed class AppOnContainerApps()
    : AppComposition<AzurePlatformData>("backendapp-azure", "azure", Place.ContainerService)
{
    private const string Spec = "spec.forProvider";
    private const string Container = $"{Spec}.template.container[0]";

    protected override void Run()
    {
        Budget(NameBudgets.BackendApp, "names of container apps, 32, less a hyphen and eight characters of the uid");
        var app = Object("app", ContainerAppObjects.App)
            .Use(Tagged($"{Spec}.tags"))
            .Set($"{Spec}.tags.language", Api(api => api.Language))
            .Set($"{Spec}.tags.repository", Api(api => api.Repository))
            .Set(
                "metadata.annotations[crossplane.io/external-name]",
                Combine("%s-%s", Name, Uid).Capture("^(.+-[0-9a-f]{8})-[0-9a-f]{4}-[0-9a-f-]+$", 1))
            .Set($"{Spec}.resourceGroupName", Data(data => data.Platform.Azure.ResourceGroup))
            .Set($"{Spec}.containerAppEnvironmentId", Data(data => data.Platform.Azure.ContainerEnvironmentId))
            .Set($"{Spec}.identity.identityIds[0]", Data(data => data.Platform.Azure.AppIdentityId))
            .Set($"{Spec}.registry[0].identity", Data(data => data.Platform.Azure.AppIdentityId))
            .Set($"{Spec}.registry[0].server", Data(data => data.Platform.Azure.Registry))
            .Set($"{Spec}.ingress.externalEnabled", Api(api => api.Exposure).Map(
                (Exposure.Internal, false),
                (Exposure.Public, true)))
            .Set($"{Spec}.ingress.targetPort", Api(api => api.Port))
            .Set($"{Spec}.template.minReplicas", Api(api => api.MinReplicas))
            .Set($"{Spec}.template.maxReplicas", Api(api => api.MaxReplicas))
            .Report(status => status.Host, Observed("status.atProvider.ingress.fqdn"));
        SetDatabase(app);
        SetContainer(app);
    }

    private void SetContainer(ComposedObject<BackendAppStatus, Surroundings<AzurePlatformData>> app) => app
        .Set($"{Container}.image", Api(api => api.Image))
        .Set($"{Container}.cpu", Size(row => row.ContainerAppCpu))
        .Set($"{Container}.memory", Size(row => row.ContainerAppMemory))
        .Set($"{Container}.env[0].value", Api(api => api.Port).Text())
        .Set($"{Container}.readinessProbe[0].port", Api(api => api.Port))
        .Set($"{Container}.readinessProbe[0].path", Api(api => api.HealthPath));

    // An app without a database has none of it: an entry without its Secret would stop the app.
    private void SetDatabase(ComposedObject<BackendAppStatus, Surroundings<AzurePlatformData>> app)
    {
        var names = Enumerable.Repeat(Api(api => api.Database), 2 * DatabaseKeys.Count);
        app
            .Set($"{Spec}.secret", Combine(SecretKeys().ToJsonString(), [.. names]).ParseList())
            .Set($"{Container}.env", Api(api => api.Database).WhenSet(Variables()));
    }

    private static JsonArray SecretKeys() => new([.. DatabaseKeys.Select(pair => new JsonObject
    {
        ["nameSecretRef"] = new JsonObject { ["name"] = "%s-connection-names", ["key"] = pair.Key },
        ["valueSecretRef"] = new JsonObject { ["name"] = "%s-connection", ["key"] = pair.Key },
    })]);

    private static JsonArray Variables() => new(
    [
        new JsonObject { ["name"] = "PORT" },
        .. DatabaseKeys.Select(pair => new JsonObject
        {
            ["name"] = pair.Variable,
            ["secretName"] = $"database-{pair.Key}",
        }),
    ]);
}
