namespace Infra.Platform.Apis.Apps;

/// <summary>An app on Cloud Run, without what differs from one to the next.</summary>
internal static class CloudRunObjects
{
    // Who may call is decided by the network: the provider's grants know services of the former API only.
    public const string Service =
        """
        apiVersion: cloudrun.gcp.m.upbound.io/v1beta1
        kind: V2Service
        spec:
          forProvider:
            launchStage: GA
            deletionProtection: false
            invokerIamDisabled: true
            template:
              containers:
                - name: app
                  resources: {cpuIdle: true, startupCpuBoost: true}
                  startupProbe: {periodSeconds: 5, failureThreshold: 12}
              vpcAccess: {egress: PRIVATE_RANGES_ONLY}
        """;
}
