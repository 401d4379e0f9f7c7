namespace Infra.Components.Gcp;

/// <summary>How a ServiceAccount of a GKE cluster becomes a principal of Google Cloud.</summary>
public sealed record GkeWorkloadIdentity
{
    /// <summary>Where the cluster is.</summary>
    public required GcpPlace Place { get; init; }

    /// <summary>Name of the cluster.</summary>
    public required Output<string> ClusterName { get; init; }

    /// <summary>The pool whose principals its ServiceAccounts are; one for all clusters of a project.</summary>
    public string Pool => $"{Place.Project}.svc.id.goog";
}
