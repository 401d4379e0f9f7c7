namespace Infra.Components.Versions;

/// <summary>Every chart and package that is installed on a cluster. An upgrade is a change in this folder
/// only.</summary>
/// <remarks>Digests are unresolved: they need the registry, and none is made up.</remarks>
public static class Pinned
{
    private const string Contrib = "xpkg.crossplane.io/crossplane-contrib";

    /// <summary>What every package starts with: all come from one place.</summary>
    public const string PackagePrefix = $"{Contrib}/";

    /// <summary>Kubernetes versions that everything below was released for, oldest first.</summary>
    public static ImmutableArray<string> Kubernetes { get; } = ["1.34", "1.35", "1.36"];

    /// <summary>Crossplane.</summary>
    // renovate: datasource=helm depName=crossplane registryUrl=https://charts.crossplane.io/stable
    public static ChartVersion Crossplane { get; } = new("https://charts.crossplane.io/stable", "crossplane", "2.3.4");

    /// <summary>Argo CD.</summary>
    // renovate: datasource=helm depName=argo-cd registryUrl=https://argoproj.github.io/argo-helm
    public static ChartVersion ArgoCd { get; } = new("https://argoproj.github.io/argo-helm", "argo-cd", "10.1.1");

    /// <summary>cert-manager.</summary>
    // renovate: datasource=docker depName=quay.io/jetstack/charts/cert-manager
    public static ChartVersion CertManager { get; } = new("oci://quay.io/jetstack/charts", "cert-manager", "v1.21.1");

    /// <summary>Envoy Gateway, and with it the kinds of the Gateway API.</summary>
    // renovate: datasource=docker depName=docker.io/envoyproxy/gateway-helm
    public static ChartVersion EnvoyGateway { get; } = new("oci://docker.io/envoyproxy", "gateway-helm", "v1.9.0");

    /// <summary>External Secrets.</summary>
    // renovate: datasource=helm depName=external-secrets registryUrl=https://charts.external-secrets.io
    public static ChartVersion ExternalSecrets { get; } =
        new("https://charts.external-secrets.io", "external-secrets", "2.9.0");

    /// <summary>CloudNativePG.</summary>
    // renovate: datasource=helm depName=cloudnative-pg registryUrl=https://cloudnative-pg.github.io/charts
    public static ChartVersion CloudNativePg { get; } =
        new("https://cloudnative-pg.github.io/charts", "cloudnative-pg", "0.29.0");

    /// <summary>metrics-server.</summary>
    // renovate: datasource=helm depName=metrics-server registryUrl=https://kubernetes-sigs.github.io/metrics-server
    public static ChartVersion MetricsServer { get; } =
        new("https://kubernetes-sigs.github.io/metrics-server", "metrics-server", "3.13.0");

    /// <summary>ExternalDNS.</summary>
    // renovate: datasource=helm depName=external-dns registryUrl=https://kubernetes-sigs.github.io/external-dns
    public static ChartVersion ExternalDns { get; } =
        new("https://kubernetes-sigs.github.io/external-dns", "external-dns", "1.19.0");

    /// <summary>Port's exporter.</summary>
    // renovate: datasource=helm depName=port-k8s-exporter registryUrl=https://port-labs.github.io/helm-charts
    public static ChartVersion PortExporter { get; } =
        new("https://port-labs.github.io/helm-charts", "port-k8s-exporter", "0.3.28");

    /// <summary>Merges EnvironmentConfigs into a composition: the first step of a pipeline.</summary>
    // renovate: datasource=github-releases depName=crossplane-contrib/function-environment-configs
    public static PackageVersion EnvironmentConfigs { get; } = new($"{Contrib}/function-environment-configs", "v0.7.1");

    /// <summary>Templates with patches: what composes.</summary>
    // renovate: datasource=github-releases depName=crossplane-contrib/function-patch-and-transform
    public static PackageVersion PatchAndTransform { get; } = new($"{Contrib}/function-patch-and-transform", "v0.10.8");

    /// <summary>Says when a composition is ready: the last step.</summary>
    // renovate: datasource=github-releases depName=crossplane-contrib/function-auto-ready
    public static PackageVersion AutoReady { get; } = new($"{Contrib}/function-auto-ready", "v0.7.0");

    /// <summary>What all AWS providers share: configuration and credentials.</summary>
    // renovate: datasource=github-releases depName=crossplane-contrib/provider-upjet-aws
    public static PackageVersion AwsFamily { get; } = new($"{Contrib}/provider-family-aws", "v2.6.0");

    /// <summary>Relational databases of AWS.</summary>
    // renovate: datasource=github-releases depName=crossplane-contrib/provider-upjet-aws
    public static PackageVersion AwsRds { get; } = new($"{Contrib}/provider-aws-rds", "v2.6.0");

    /// <summary>Networks and security groups of AWS.</summary>
    // renovate: datasource=github-releases depName=crossplane-contrib/provider-upjet-aws
    public static PackageVersion AwsEc2 { get; } = new($"{Contrib}/provider-aws-ec2", "v2.6.0");

    /// <summary>Functions of AWS.</summary>
    // renovate: datasource=github-releases depName=crossplane-contrib/provider-upjet-aws
    public static PackageVersion AwsLambda { get; } = new($"{Contrib}/provider-aws-lambda", "v2.6.0");

    /// <summary>What all Azure providers share: configuration and credentials.</summary>
    // renovate: datasource=github-releases depName=crossplane-contrib/provider-upjet-azure
    public static PackageVersion AzureFamily { get; } = new($"{Contrib}/provider-family-azure", "v2.7.0");

    /// <summary>PostgreSQL servers of Azure.</summary>
    // renovate: datasource=github-releases depName=crossplane-contrib/provider-upjet-azure
    public static PackageVersion AzurePostgres { get; } = new($"{Contrib}/provider-azure-dbforpostgresql", "v2.7.0");

    /// <summary>Container apps of Azure.</summary>
    // renovate: datasource=github-releases depName=crossplane-contrib/provider-upjet-azure
    public static PackageVersion AzureContainerApp { get; } =
        new($"{Contrib}/provider-azure-containerapp", "v2.7.0");

    /// <summary>What all providers of Google Cloud share: configuration and credentials.</summary>
    // renovate: datasource=github-releases depName=crossplane-contrib/provider-upjet-gcp
    public static PackageVersion GcpFamily { get; } = new($"{Contrib}/provider-family-gcp", "v3.0.0");

    /// <summary>Cloud SQL.</summary>
    // renovate: datasource=github-releases depName=crossplane-contrib/provider-upjet-gcp
    public static PackageVersion GcpSql { get; } = new($"{Contrib}/provider-gcp-sql", "v3.0.0");

    /// <summary>Cloud Run.</summary>
    // renovate: datasource=github-releases depName=crossplane-contrib/provider-upjet-gcp
    public static PackageVersion GcpCloudRun { get; } = new($"{Contrib}/provider-gcp-cloudrun", "v3.0.0");

    /// <summary>Objects in other clusters.</summary>
    // renovate: datasource=github-releases depName=crossplane-contrib/provider-kubernetes
    public static PackageVersion KubernetesObjects { get; } = new($"{Contrib}/provider-kubernetes", "v1.2.1");

    /// <summary>Roles and databases within a database server.</summary>
    // renovate: datasource=github-releases depName=crossplane-contrib/provider-sql
    public static PackageVersion Sql { get; } = new($"{Contrib}/provider-sql", "v0.16.0");

    /// <summary>All charts.</summary>
    public static ImmutableArray<ChartVersion> Charts { get; } =
    [
        Crossplane, ArgoCd, CertManager, EnvoyGateway, ExternalSecrets, CloudNativePg, MetricsServer, ExternalDns,
        PortExporter,
    ];

    /// <summary>All packages.</summary>
    public static ImmutableArray<PackageVersion> Packages { get; } =
    [
        EnvironmentConfigs, PatchAndTransform, AutoReady, AwsFamily, AwsRds, AwsEc2, AwsLambda, AzureFamily,
        AzurePostgres, AzureContainerApp, GcpFamily, GcpSql, GcpCloudRun, KubernetesObjects, Sql,
    ];
}
