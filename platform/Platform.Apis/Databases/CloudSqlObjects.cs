namespace Infra.Platform.Apis.Databases;

/// <summary>A database server on Cloud SQL, without what differs from one to the next.</summary>
internal static class CloudSqlObjects
{
    // With the provider's protection on, Crossplane could not delete it either.
    public const string Instance =
        """
        apiVersion: sql.gcp.m.upbound.io/v1beta1
        kind: DatabaseInstance
        spec:
          forProvider:
            deletionProtection: false
            settings:
              edition: ENTERPRISE
              diskType: PD_SSD
              diskAutoresize: false
              backupConfiguration: {enabled: true, pointInTimeRecoveryEnabled: true}
              ipConfiguration: {ipv4Enabled: false, sslMode: ENCRYPTED_ONLY}
              insightsConfig: {queryInsightsEnabled: true}
          writeConnectionSecretToRef: {}
        """;

    // PostgreSQL refuses to drop what is in use; both go with the instance.
    public const string Database =
        """
        apiVersion: sql.gcp.m.upbound.io/v1beta1
        kind: Database
        spec:
          forProvider:
            deletionPolicy: ABANDON
            instanceSelector: {matchControllerRef: true}
        """;

    public const string User =
        """
        apiVersion: sql.gcp.m.upbound.io/v1beta1
        kind: User
        metadata:
          annotations: {crossplane.io/external-name: app}
        spec:
          forProvider:
            deletionPolicy: ABANDON
            instanceSelector: {matchControllerRef: true}
            passwordSecretRef: {key: password}
          writeConnectionSecretToRef: {}
        """;
}
