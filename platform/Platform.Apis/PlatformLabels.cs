namespace Infra.Platform.Apis;

/// <summary>Labels and annotations: what Gateways, stores, policies and Compositions select on.</summary>
public static class PlatformLabels
{
    /// <summary>Group of the three APIs and prefix of every label.</summary>
    public const string Group = "platform.example.org";

    /// <summary>Version of the three APIs.</summary>
    public const string Version = "v1alpha1";

    /// <summary>On a Composition: the target whose services it uses, or <c>cluster</c> for none.</summary>
    public const string Target = $"{Group}/target";

    /// <summary>On a Composition and on a namespace: where apps run; values are those of <see cref="Place"/>.</summary>
    public const string Place = $"{Group}/place";

    /// <summary>On an EnvironmentConfig: the namespace for whose claims it holds data.</summary>
    public const string Namespace = $"{Group}/namespace";

    /// <summary>On everything that belongs to an Environment: its name.</summary>
    public const string Environment = $"{Group}/environment";

    /// <summary>On everything that belongs to an Environment: the team.</summary>
    public const string Team = $"{Group}/team";

    /// <summary>On a namespace: the cluster in which its apps run.</summary>
    public const string Cluster = $"{Group}/cluster";

    /// <summary>On a namespace, <c>true</c>: its routes may attach to the platform's Gateways.</summary>
    public const string Gateway = $"{Group}/gateway";

    /// <summary>On a namespace, <c>true</c>: it may read from the tenants' secret store.</summary>
    public const string Secrets = $"{Group}/secrets";

    /// <summary>Annotation of an app: where its source code is.</summary>
    public const string Repository = $"{Group}/repository";

    /// <summary>Label of an app: the language it is written in.</summary>
    public const string Language = $"{Group}/language";
}
