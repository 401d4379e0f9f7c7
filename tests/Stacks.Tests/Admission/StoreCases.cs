namespace Infra.Stacks.Tests.Admission;

/// <summary>Secret stores and what goes through them, right and wrong.</summary>
internal static class StoreCases
{
    private const string Other = "{sourceRef: {storeRef: {kind: ClusterSecretStore, name: platform}}, ";

    public static IEnumerable<AdmissionCase> All => [.. Stores, .. ClusterStores, .. Reads, .. Writes];

    private static AdmissionCase[] Stores { get; } =
    [
        Store("SecretStore", "{kubernetes: {remoteNamespace: other}}"),
        Store("SecretStore", "{kubernetes: {auth: {serviceAccount: {name: own}}}}"),
        Store("ClusterSecretStore", "{kubernetes: {remoteNamespace: other}}"),
        Store("ClusterSecretStore", "{kubernetes: {}}"),
        Store("SecretStore", "{kubernetes: {server: {url: other.example.org}}}"),
        Store("SecretStore", "{kubernetes: null, webhook: {url: 'https://evil.example.org'}}", "kept in"),
        Store("ClusterSecretStore", "{kubernetes: null, fake: {data: []}}", "kept in"),
        Store("SecretStore", "{kubernetes: null, vault: {server: 'https://vault.example.org'}}", "kept in"),
        Store("ClusterSecretStore", "{kubernetes: null, aws: {service: SecretsManager, region: eu-west-1}}", "kept in"),
        Store("SecretStore", "{webhook: {url: 'https://evil.example.org'}}", "kept in"),
    ];

    private static AdmissionCase[] ClusterStores { get; } =
    [
        For("[{namespaces: [team-a]}]"),
        For("[{namespaces: [team-a]}, {namespaceSelector: {matchLabels: {a: b}}}]"),
        For("[{namespaceSelector: {matchLabels: {a: b, c: d}}}]"),
        For("[{namespaces: [team-a, team-b]}]"),
        For("[{namespaces: [team-a], namespaceSelector: {}}]"),
        For("null", "which namespaces"),
        For("[]", "which namespaces"),
        For("[{}]", "never for all"),
        For("[{namespaceSelector: {}}]", "never for all"),
        For("[{namespaceRegexes: ['.*']}]", "never for all"),
        For("[{namespaces: [team-a]}, {namespaces: []}]", "never for all"),
    ];

    private static AdmissionCase[] Reads { get; } =
    [
        Read("data: [{secretKey: a, remoteRef: {key: test-team-a--a, property: b}}]"),
        Read("data: null, dataFrom: [{extract: {key: test-team-a--a}}]"),
        Read("secretStoreRef: null, data: null, dataFrom: [{sourceRef: {generatorRef: {kind: Password, name: a}}}]"),
        Read("data: null"),
        Accepted("{object: {metadata: {namespace: argocd}, spec: {secretStoreRef: {name: platform}}}}"),
        Read("secretStoreRef: {name: platform}", "the store tenants"),
        Read("secretStoreRef: {kind: SecretStore}", "the store tenants"),
        Read("secretStoreRef: {kind: null}", "the store tenants"),
        Read("data: [{secretKey: a, remoteRef: {key: test-team-a-2--a}}]", "start with its namespace"),
        Read("data: [{secretKey: a, remoteRef: {key: test-team-a-mail}}]", "start with its namespace"),
        Read("data: [{secretKey: a, remoteRef: {key: platform-test-github-app}}]", "start with its namespace"),
        Read($"data: [{Other}secretKey: a, remoteRef: {{key: test-team-a--a}}}}]", "that one store"),
        Read("data: null, dataFrom: [{extract: {key: test-team-b--a}}]", "searches for none"),
        Read("data: null, dataFrom: [{find: {name: {regexp: '.*'}}}]", "searches for none"),
        Read($"data: null, dataFrom: [{Other}extract: {{key: test-team-a--a}}}}]", "searches for none"),
        Read(
            "data: null, dataFrom: [{sourceRef: {generatorRef: {kind: GithubAccessToken, name: a}}}]",
            "generates passwords"),
        Read("data: null, dataFrom: [{sourceRef: {generatorRef: {kind: ClusterGenerator, name: a}}}]", "passwords"),
    ];

    private static AdmissionCase[] Writes { get; } =
    [
        Write("data: [{match: {secretKey: host, remoteRef: {remoteKey: test-team-a--orders-host}}}]"),
        Write("data: null"),
        Write(
            "data: [{match: {remoteRef: {remoteKey: test-team-a--a}}}, "
            + "{match: {remoteRef: {remoteKey: test-team-a--b}}}]"),
        Write("deletionPolicy: Delete"),
        Write("selector: {secret: {name: other}}"),
        Write("secretStoreRefs: [{kind: ClusterSecretStore, name: platform}]", "the store tenants"),
        Write("secretStoreRefs: [{kind: SecretStore, name: tenants}]", "the store tenants"),
        Write("secretStoreRefs: [{kind: ClusterSecretStore, labelSelector: {}}]", "the store tenants"),
        Write(
            "secretStoreRefs: [{kind: ClusterSecretStore, name: tenants}, {kind: ClusterSecretStore, name: platform}]",
            "the store tenants"),
        Write("data: [{match: {remoteRef: {remoteKey: test-team-b--orders-connection}}}]", "start with its namespace"),
        Write("data: [{match: {remoteRef: {remoteKey: orders-connection}}}]", "start with its namespace"),
        Write("dataTo: [{storeRef: {kind: ClusterSecretStore, name: tenants}}]", "lists the keys"),
    ];

    private static AdmissionCase Store(string kind, string provider, string? message = null) =>
        new("platform-stores", kind, $"{{object: {{spec: {{provider: {provider}}}}}}}", message);

    private static AdmissionCase For(string conditions, string? message = null) => new(
        "platform-cluster-stores",
        "ClusterSecretStore",
        $"{{object: {{spec: {{conditions: {conditions}}}}}}}",
        message);

    private static AdmissionCase Read(string spec, string? message = null) =>
        new("platform-tenant-secrets", "ExternalSecret", $"{{object: {{spec: {{{spec}}}}}}}", message);

    private static AdmissionCase Write(string spec, string? message = null) =>
        new("platform-tenant-pushes", "PushSecret", $"{{object: {{spec: {{{spec}}}}}}}", message);

    private static AdmissionCase Accepted(string change) =>
        new("platform-tenant-secrets", "ExternalSecret", change, null);
}
