using Infra.Components.Versions;

namespace Infra.Components.Gcp;

/// <summary>One provider of the family of Google Cloud: what it brings, and what it must be allowed.</summary>
public sealed record GcpMember
{
    private GcpMember(PackageVersion package) => Package = package;

    /// <summary>Cloud SQL.</summary>
    public static GcpMember Sql { get; } = new(Pinned.GcpSql)
    {
        Permissions =
        [
            "cloudsql.databases.create", "cloudsql.databases.delete", "cloudsql.databases.get",
            "cloudsql.databases.list", "cloudsql.databases.update", "cloudsql.instances.create",
            "cloudsql.instances.delete", "cloudsql.instances.get", "cloudsql.instances.list",
            "cloudsql.instances.restart", "cloudsql.instances.update", "cloudsql.users.create",
            "cloudsql.users.delete", "cloudsql.users.get", "cloudsql.users.list", "cloudsql.users.update",
            "compute.networks.get",
        ],
    };

    /// <summary>Cloud Run. To say that the network decides who calls a service is a right over its policy.</summary>
    public static GcpMember CloudRun { get; } = new(Pinned.GcpCloudRun)
    {
        Permissions =
        [
            "artifactregistry.repositories.downloadArtifacts", "artifactregistry.repositories.get",
            "compute.networks.get", "compute.subnetworks.get", "compute.subnetworks.use", "run.operations.get",
            "run.operations.list", "run.services.create", "run.services.delete", "run.services.get",
            "run.services.getIamPolicy", "run.services.list", "run.services.setIamPolicy", "run.services.update",
        ],
        RunsServices = true,
    };

    /// <summary>The package.</summary>
    public PackageVersion Package { get; }

    /// <summary>What it must be allowed over the project.</summary>
    internal ImmutableArray<string> Permissions { get; private init; }

    /// <summary>Whether what it makes runs as an account: then it may hand out the one for services.</summary>
    internal bool RunsServices { get; private init; }
}
