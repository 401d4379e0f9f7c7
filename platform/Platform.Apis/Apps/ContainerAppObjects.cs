namespace Infra.Platform.Apis.Apps;

/// <summary>An app on Azure Container Apps, without what differs from one to the next.</summary>
internal static class ContainerAppObjects
{
    public const string App =
        """
        apiVersion: containerapp.azure.m.upbound.io/v1beta1
        kind: ContainerApp
        spec:
          forProvider:
            revisionMode: Single
            identity: {type: UserAssigned}
            ingress:
              transport: auto
              allowInsecureConnections: false
              trafficWeight: [{latestRevision: true, percentage: 100}]
            template:
              container:
                - name: app
                  env: [{name: PORT}]
                  readinessProbe: [{transport: HTTP, intervalSeconds: 5, timeout: 2}]
        """;
}
