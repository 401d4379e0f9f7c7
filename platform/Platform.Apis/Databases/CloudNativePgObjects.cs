namespace Infra.Platform.Apis.Databases;

/// <summary>A database in the cluster, without what differs from one to the next.</summary>
internal static class CloudNativePgObjects
{
    // The Secret of the connection is also what the server is initialised with; made once, for both.
    public const string Connection =
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
              type: kubernetes.io/basic-auth
              data:
                port: "5432"
                username: app
                password: "{{ .password }}"
                sslmode: require
          dataFrom:
            - sourceRef:
                generatorRef: {apiVersion: generators.external-secrets.io/v1alpha1, kind: Password}
        """;

    // The images stand in the catalog, which the stack writes from the pinned versions.
    public const string Cluster =
        """
        apiVersion: postgresql.cnpg.io/v1
        kind: Cluster
        spec:
          imageCatalogRef: {apiGroup: postgresql.cnpg.io, kind: ClusterImageCatalog, name: postgresql}
          bootstrap:
            initdb:
              owner: app
              dataChecksums: true
              secret: {}
          storage: {resizeInUseVolumes: true}
        """;
}
