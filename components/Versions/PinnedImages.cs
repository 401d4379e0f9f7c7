namespace Infra.Components.Versions;

/// <summary>Every image that runs on a cluster, those included which charts and operators would choose
/// themselves.</summary>
/// <remarks>Each stands in the values of its chart, so that a mirror needs nothing else. Digests that are not here are
/// unresolved: they need the registry, and none is made up.</remarks>
public static class PinnedImages
{
    private const string PostgresRepository = "ghcr.io/cloudnative-pg/postgresql";

    /// <summary>Crossplane, and its manager of permissions.</summary>
    // renovate: datasource=docker depName=xpkg.crossplane.io/crossplane/crossplane
    public static ImageVersion Crossplane { get; } = new("xpkg.crossplane.io/crossplane/crossplane", "v2.3.4");

    /// <summary>All of Argo CD.</summary>
    // renovate: datasource=docker depName=quay.io/argoproj/argocd
    public static ImageVersion ArgoCd { get; } = new("quay.io/argoproj/argocd", "v3.4.4");

    /// <summary>Where Argo CD keeps what it can make again.</summary>
    // renovate: datasource=docker depName=ecr-public.aws.com/docker/library/redis
    public static ImageVersion Redis { get; } = new("ecr-public.aws.com/docker/library/redis", "8.2.3-alpine");

    /// <summary>What finds the leader of several Redis.</summary>
    // renovate: datasource=docker depName=ecr-public.aws.com/docker/library/haproxy
    public static ImageVersion HaProxy { get; } = new("ecr-public.aws.com/docker/library/haproxy", "3.0.8-alpine");

    /// <summary>How people sign in to Argo CD with GitHub.</summary>
    // renovate: datasource=docker depName=ghcr.io/dexidp/dex
    public static ImageVersion Dex { get; } = new("ghcr.io/dexidp/dex", "v2.45.1");

    /// <summary>cert-manager's controller.</summary>
    // renovate: datasource=docker depName=quay.io/jetstack/cert-manager-controller
    public static ImageVersion CertManager { get; } = new("quay.io/jetstack/cert-manager-controller", "v1.21.1");

    /// <summary>What checks objects of cert-manager.</summary>
    // renovate: datasource=docker depName=quay.io/jetstack/cert-manager-webhook
    public static ImageVersion CertManagerWebhook { get; } = new("quay.io/jetstack/cert-manager-webhook", "v1.21.1");

    /// <summary>What hands its certificates to webhooks.</summary>
    // renovate: datasource=docker depName=quay.io/jetstack/cert-manager-cainjector
    public static ImageVersion CertManagerInjector { get; } =
        new("quay.io/jetstack/cert-manager-cainjector", "v1.21.1");

    /// <summary>What answers challenges over HTTP; cert-manager starts it.</summary>
    // renovate: datasource=docker depName=quay.io/jetstack/cert-manager-acmesolver
    public static ImageVersion CertManagerSolver { get; } = new("quay.io/jetstack/cert-manager-acmesolver", "v1.21.1");

    /// <summary>What waits until cert-manager answers.</summary>
    // renovate: datasource=docker depName=quay.io/jetstack/cert-manager-startupapicheck
    public static ImageVersion CertManagerCheck { get; } =
        new("quay.io/jetstack/cert-manager-startupapicheck", "v1.21.1");

    /// <summary>Envoy Gateway's controller; beside each proxy it shuts it down gently.</summary>
    // renovate: datasource=docker depName=docker.io/envoyproxy/gateway
    public static ImageVersion EnvoyGateway { get; } = new("docker.io/envoyproxy/gateway", "v1.9.0");

    /// <summary>The proxies; Envoy Gateway starts them.</summary>
    // renovate: datasource=docker depName=docker.io/envoyproxy/envoy
    public static ImageVersion Envoy { get; } = new("docker.io/envoyproxy/envoy", "distroless-v1.39.0");

    /// <summary>What counts requests; it runs only where a limit is asked for.</summary>
    // renovate: datasource=docker depName=docker.io/envoyproxy/ratelimit
    public static ImageVersion EnvoyLimits { get; } = new("docker.io/envoyproxy/ratelimit", "17b1956c");

    /// <summary>All of External Secrets.</summary>
    // renovate: datasource=docker depName=ghcr.io/external-secrets/external-secrets
    public static ImageVersion ExternalSecrets { get; } = new("ghcr.io/external-secrets/external-secrets", "v2.9.0");

    /// <summary>The operator of PostgreSQL in the cluster.</summary>
    // renovate: datasource=docker depName=ghcr.io/cloudnative-pg/cloudnative-pg
    public static ImageVersion CloudNativePg { get; } = new("ghcr.io/cloudnative-pg/cloudnative-pg", "1.30.0");

    /// <summary>PostgreSQL in the cluster, by major version: the standard images on Debian 13 of the project's own
    /// catalog of 31 August 2026 (github.com/cloudnative-pg/artifacts), which has the digests.</summary>
    // renovate: datasource=docker depName=ghcr.io/cloudnative-pg/postgresql
    public static ImmutableSortedDictionary<int, ImageVersion> Postgres { get; } =
        ImmutableSortedDictionary<int, ImageVersion>.Empty
            .Add(16, new(
                PostgresRepository,
                "16.15-202608310817-standard-trixie",
                "sha256:6fedafdbf8b5b241e94c0307783a4875525141b98c4cbb8ec8a0b4134e9545d6"))
            .Add(17, new(
                PostgresRepository,
                "17.11-202608310816-standard-trixie",
                "sha256:0eea5ac8c5e3043db94f4d512ffcfb9c06d6270a97f6d56e9f08e1571ef0484e"))
            .Add(18, new(
                PostgresRepository,
                "18.6-202608310817-standard-trixie",
                "sha256:c2a773217853c6e0ffe7da9c37ea456466efb20cf844f27511a73fa6a81e3152"));

    /// <summary>SchemaHero; it starts one more of itself for each database.</summary>
    // renovate: datasource=docker depName=docker.io/schemahero/schemahero-manager
    public static ImageVersion SchemaHero { get; } = new("docker.io/schemahero/schemahero-manager", "0.25.0");

    /// <summary>What SchemaHero knows of PostgreSQL; loaded when it runs. See
    /// <see cref="Unresolved"/>.</summary>
    // renovate: datasource=docker depName=docker.io/schemahero/plugin-postgres
    public static ImageVersion SchemaHeroPostgres { get; } = new("docker.io/schemahero/plugin-postgres", "0");

    /// <summary>What autoscalers measure with.</summary>
    // renovate: datasource=docker depName=registry.k8s.io/metrics-server/metrics-server
    public static ImageVersion MetricsServer { get; } = new("registry.k8s.io/metrics-server/metrics-server", "v0.8.0");

    /// <summary>What writes DNS records.</summary>
    // renovate: datasource=docker depName=registry.k8s.io/external-dns/external-dns
    public static ImageVersion ExternalDns { get; } = new("registry.k8s.io/external-dns/external-dns", "v0.19.0");

    /// <summary>What tells Port about the cluster.</summary>
    // renovate: datasource=docker depName=ghcr.io/port-labs/port-k8s-exporter
    public static ImageVersion PortExporter { get; } = new("ghcr.io/port-labs/port-k8s-exporter", "0.7.5");

    /// <summary>All of them.</summary>
    public static ImmutableArray<ImageVersion> All { get; } =
    [
        Crossplane, ArgoCd, Redis, HaProxy, Dex, CertManager, CertManagerWebhook, CertManagerInjector,
        CertManagerSolver, CertManagerCheck, EnvoyGateway, Envoy, EnvoyLimits, ExternalSecrets, CloudNativePg,
        SchemaHero, SchemaHeroPostgres, MetricsServer, ExternalDns, PortExporter, .. Postgres.Values,
    ];
}
