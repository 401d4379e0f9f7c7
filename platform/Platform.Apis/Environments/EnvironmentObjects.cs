namespace Infra.Platform.Apis.Environments;

/// <summary>The objects of an Environment, without what differs from one to the next.</summary>
internal static class EnvironmentObjects
{
    // SchemaHero's pods have no security context, so `restricted` would refuse them; our own pods pass it.
    private const string NamespaceLabels =
        """
        apiVersion: v1
        kind: Namespace
        metadata:
          labels:
            pod-security.kubernetes.io/enforce: baseline
            pod-security.kubernetes.io/warn: restricted
            pod-security.kubernetes.io/audit: restricted
            platform.example.org/secrets: "true"
        """;

    public const string Quota =
        """
        apiVersion: v1
        kind: ResourceQuota
        metadata:
          name: environment
        """;

    // A quota refuses pods that state no requests; these are theirs.
    public const string Limits =
        """
        apiVersion: v1
        kind: LimitRange
        metadata:
          name: environment
        spec:
          limits:
            - type: Container
              defaultRequest: {cpu: 50m, memory: 64Mi}
              default: {memory: 256Mi}
        """;

    // Other teams' pods are not among those who may connect. The operator asks database pods how they are.
    public const string Ingress =
        """
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata:
          name: environment-ingress
        spec:
          podSelector: {}
          policyTypes: [Ingress]
          ingress:
            - from:
                - podSelector: {}
                - namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: gateway-system}}
            - from:
                - namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: cnpg-system}}
              ports:
                - {protocol: TCP, port: 5432}
                - {protocol: TCP, port: 8000}
        """;

    // Name servers, the API server, databases and whatever speaks TLS; never the cloud's metadata service.
    public const string Egress =
        """
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata:
          name: environment-egress
        spec:
          podSelector: {}
          policyTypes: [Egress]
          egress:
            - to:
                - podSelector: {}
            - to:
                - namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: kube-system}}
                - ipBlock: {cidr: 169.254.20.10/32}
              ports:
                - {protocol: UDP, port: 53}
                - {protocol: TCP, port: 53}
            - to:
                - ipBlock: {cidr: 0.0.0.0/0, except: [169.254.0.0/16]}
              ports:
                - {protocol: TCP, port: 443}
                - {protocol: TCP, port: 5432}
                - {protocol: TCP, port: 6443}
        """;

    public const string Deployer =
        """
        apiVersion: v1
        kind: ServiceAccount
        metadata:
          name: deployer
        automountServiceAccountToken: false
        """;

    public const string DeployerRights =
        """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: RoleBinding
        metadata:
          name: deployer
        roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: platform-tenant}
        subjects:
          - {kind: ServiceAccount, name: deployer}
        """;

    // What a team may bring is listed; tenants' rights in the cluster list the same.
    public const string Project =
        """
        apiVersion: argoproj.io/v1alpha1
        kind: AppProject
        metadata:
          namespace: argocd
        spec:
          clusterResourceWhitelist: []
          namespaceResourceWhitelist:
            - {group: platform.example.org, kind: BackendApp}
            - {group: platform.example.org, kind: SqlDatabase}
            - {group: schemas.schemahero.io, kind: Table}
            - {group: external-secrets.io, kind: ExternalSecret}
            - {group: "", kind: ConfigMap}
          destinations:
            - {server: "https://kubernetes.default.svc"}
          destinationServiceAccounts:
            - {server: "https://kubernetes.default.svc", defaultServiceAccount: deployer}
        """;

    public const string Data =
        """
        apiVersion: apiextensions.crossplane.io/v1beta1
        kind: EnvironmentConfig
        data:
          environment: {}
        """;

    /// <summary>The namespace in one cluster; routes attach to Gateways only where apps run.</summary>
    /// <param name="place">Where the apps run.</param>
    /// <param name="hasApps">Whether that is in this cluster.</param>
    public static string Namespace(Place place, bool hasApps) =>
        $"""
        {NamespaceLabels}
            platform.example.org/place: {PlaceNames.LabelOf(place)}
            platform.example.org/gateway: "{(hasApps ? "true" : "false")}"
        """;
}
