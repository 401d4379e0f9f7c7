namespace Infra.Platform.Apis.Databases;

/// <summary>Objects that a database has on every target, without what differs from one to the next.</summary>
internal static class DatabaseObjects
{
    public const string PasswordGenerator =
        """
        apiVersion: generators.external-secrets.io/v1alpha1
        kind: Password
        spec: {length: 32, digits: 6, symbols: 0, noUpper: false, allowRepeat: true}
        """;

    // Made once: another password would not be the server's.
    public const string Password =
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
                password: "{{ .password }}"
          dataFrom:
            - sourceRef:
                generatorRef: {apiVersion: generators.external-secrets.io/v1alpha1, kind: Password}
        """;

    // The keys are those of the connection Secret: the same on every target.
    public const string Schema =
        """
        apiVersion: databases.schemahero.io/v1alpha4
        kind: Database
        spec:
          connection:
            postgres:
              host: {valueFrom: {secretKeyRef: {key: host}}}
              port: {valueFrom: {secretKeyRef: {key: port}}}
              user: {valueFrom: {secretKeyRef: {key: username}}}
              password: {valueFrom: {secretKeyRef: {key: password}}}
              dbname: {valueFrom: {secretKeyRef: {key: database}}}
              sslmode: {valueFrom: {secretKeyRef: {key: sslmode}}}
        """;

    // The Secret is there before it is whole, so it is read again soon.
    // Without a key it is one document with all of them, so that a host and a password always belong together.
    public const string PublishedConnection =
        """
        apiVersion: external-secrets.io/v1alpha1
        kind: PushSecret
        spec:
          refreshInterval: 5m0s
          updatePolicy: Replace
          deletionPolicy: Delete
          secretStoreRefs:
            - {kind: ClusterSecretStore, name: tenants}
          selector:
            secret: {}
          data:
            - match: {remoteRef: {}}
        """;

    // One stored secret for each key. Listed one by one: keys with the same value could not be told apart.
    public const string PublishedKeys =
        """
        apiVersion: external-secrets.io/v1alpha1
        kind: PushSecret
        spec:
          refreshInterval: 5m0s
          updatePolicy: Replace
          deletionPolicy: Delete
          secretStoreRefs:
            - {kind: ClusterSecretStore, name: tenants}
          selector:
            secret: {}
          data:
            - match: {secretKey: host, remoteRef: {}}
            - match: {secretKey: port, remoteRef: {}}
            - match: {secretKey: username, remoteRef: {}}
            - match: {secretKey: password, remoteRef: {}}
            - match: {secretKey: database, remoteRef: {}}
            - match: {secretKey: sslmode, remoteRef: {}}
        """;

    // What a published connection becomes in another cluster.
    public const string ConnectionElsewhere =
        """
        apiVersion: external-secrets.io/v1
        kind: ExternalSecret
        spec:
          refreshInterval: 5m0s
          secretStoreRef: {kind: ClusterSecretStore, name: tenants}
          target: {creationPolicy: Owner, deletionPolicy: Retain}
          dataFrom:
            - extract: {conversionStrategy: Default, decodingStrategy: None}
        """;
}
