namespace Infra.Components.Gcp;

/// <summary>Settings of <see cref="GcpIdentity"/>.</summary>
public sealed record GcpIdentityArgs
{
    /// <summary>Where it is.</summary>
    public required GcpPlace Place { get; init; }

    /// <summary>The cluster's pool.</summary>
    public required string Pool { get; init; }

    /// <summary>Namespace of the pods.</summary>
    public required Input<string> Namespace { get; init; }

    /// <summary>ServiceAccount of the pods.</summary>
    public required string ServiceAccount { get; init; }

    /// <summary>Roles over the project, such as <c>roles/cloudsql.admin</c>.</summary>
    public required ImmutableArray<string> Roles { get; init; }
}
