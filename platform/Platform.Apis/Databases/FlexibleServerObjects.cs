namespace Infra.Platform.Apis.Databases;

/// <summary>A database server on Azure, without what differs from one to the next.</summary>
internal static class FlexibleServerObjects
{
    // The provider's own connection Secret names the administrator as servers of the former kind did.
    public const string Administrator =
        """
        apiVersion: external-secrets.io/v1
        kind: ExternalSecret
        spec:
          refreshPolicy: CreatedOnce
          target:
            creationPolicy: Owner
            deletionPolicy: Retain
            template:
              engineVersion: v2
              data:
                port: "5432"
                username: dbadmin
                password: "{{ .password }}"
          dataFrom:
            - sourceRef:
                generatorRef: {apiVersion: generators.external-secrets.io/v1alpha1, kind: Password}
        """;

    public const string Server =
        """
        apiVersion: dbforpostgresql.azure.m.upbound.io/v1beta1
        kind: FlexibleServer
        spec:
          forProvider:
            administratorLogin: dbadmin
            administratorPasswordSecretRef: {key: password}
            publicNetworkAccessEnabled: false
            autoGrowEnabled: false
            backupRetentionDays: 7
        """;

    // Container Apps read from Secrets not only what a value is but what it is called.
    public const string ConnectionNames =
        """
        apiVersion: v1
        kind: Secret
        data:
          host: ZGF0YWJhc2UtaG9zdA==
          port: ZGF0YWJhc2UtcG9ydA==
          username: ZGF0YWJhc2UtdXNlcm5hbWU=
          password: ZGF0YWJhc2UtcGFzc3dvcmQ=
          database: ZGF0YWJhc2UtZGF0YWJhc2U=
          sslmode: ZGF0YWJhc2Utc3NsbW9kZQ==
        """;
}
