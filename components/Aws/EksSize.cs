namespace Infra.Components.Aws;

/// <summary>What one EKS cluster is like.</summary>
public sealed record EksSize
{
    /// <summary>Name of the cluster. A change replaces it.</summary>
    public required string Name { get; init; }

    /// <summary>Kubernetes version, as MAJOR.MINOR.</summary>
    public required string Version { get; init; }

    /// <summary>IAM principals that administer it: by ARN, the one that runs this program among them.</summary>
    public required ImmutableArray<string> Administrators { get; init; }

    /// <summary>Ranges that may reach the API server over the internet. Empty: only the network itself.</summary>
    public required ImmutableArray<string> PublicAccess { get; init; }

    /// <summary>Control-plane logs that are kept.</summary>
    public required ImmutableArray<string> Logs { get; init; }

    /// <summary>Encrypt secrets with a key of our own, on top of the disk's encryption.</summary>
    public required bool EncryptSecrets { get; init; }

    /// <summary>Refuse to delete the cluster.</summary>
    public required bool DeletionProtection { get; init; }

    /// <summary>Its nodes.</summary>
    public required EksNodes Nodes { get; init; }
}
