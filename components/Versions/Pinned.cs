namespace Infra.Components.Versions;

/// <summary>Every version that is installed on a cluster. An upgrade is a change here, and nowhere else.</summary>
/// <remarks>Digests are unresolved: they need the registry, and none is made up.</remarks>
public static class Pinned
{
    private const string Contrib = "xpkg.crossplane.io/crossplane-contrib";

    /// <summary>Kubernetes versions that everything below was released for, oldest first.</summary>
    public static ImmutableArray<string> Kubernetes { get; } = ["1.34", "1.35", "1.36"];

    /// <summary>Crossplane.</summary>
    public static ChartVersion Crossplane { get; } = new("https://charts.crossplane.io/stable", "crossplane", "2.3.4");

    /// <summary>Argo CD.</summary>
    public static ChartVersion ArgoCd { get; } = new("https://argoproj.github.io/argo-helm", "argo-cd", "10.1.1");

    /// <summary>Merges EnvironmentConfigs into a composition: the first step of a pipeline.</summary>
    public static PackageVersion EnvironmentConfigs { get; } = new($"{Contrib}/function-environment-configs", "v0.7.1");

    /// <summary>Templates with patches: what composes.</summary>
    public static PackageVersion PatchAndTransform { get; } = new($"{Contrib}/function-patch-and-transform", "v0.10.8");

    /// <summary>Says when a composition is ready: the last step.</summary>
    public static PackageVersion AutoReady { get; } = new($"{Contrib}/function-auto-ready", "v0.7.0");

    /// <summary>What all AWS providers share: configuration and credentials.</summary>
    public static PackageVersion AwsFamily { get; } = new($"{Contrib}/provider-family-aws", "v2.6.0");

    /// <summary>Relational databases of AWS.</summary>
    public static PackageVersion AwsRds { get; } = new($"{Contrib}/provider-aws-rds", "v2.6.0");
}
