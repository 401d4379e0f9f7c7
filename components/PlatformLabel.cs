namespace Infra.Components;

/// <summary>Labels by which parts of the platform find each other.</summary>
public static class PlatformLabel
{
    /// <summary>Group of the platform's APIs, and prefix of its labels.</summary>
    public const string Group = "platform.example.org";

    /// <summary>On a namespace, <c>true</c>: its routes may attach to the Gateways.</summary>
    public const string Gateway = $"{Group}/gateway";

    /// <summary>On a namespace, <c>true</c>: it may read from the tenants' store.</summary>
    public const string Secrets = $"{Group}/secrets";

    /// <summary>On a namespace, <c>true</c>: it may read from the platform's store.</summary>
    public const string PlatformSecrets = $"{Group}/platform-secrets";

    /// <summary>On a namespace and on a Composition: where apps run.</summary>
    public const string Place = $"{Group}/place";

    /// <summary>On a namespace: the cluster in which its apps run.</summary>
    public const string Cluster = $"{Group}/cluster";

    /// <summary>On a namespace: the team's place that it is.</summary>
    public const string Environment = $"{Group}/environment";
}
