using Infra.Components.Versions;

namespace Infra.Components.Azure;

/// <summary>One provider of the Azure family: what it brings, and what it must be allowed.</summary>
public sealed record AzureMember
{
    private AzureMember(PackageVersion package) => Package = package;

    /// <summary>PostgreSQL servers, in a subnet and under names of the network.</summary>
    public static AzureMember Postgres { get; } = new(Pinned.AzurePostgres)
    {
        Actions =
        [
            "Microsoft.DBforPostgreSQL/flexibleServers/read", "Microsoft.DBforPostgreSQL/flexibleServers/write",
            "Microsoft.DBforPostgreSQL/flexibleServers/delete",
            "Microsoft.DBforPostgreSQL/flexibleServers/restart/action", "Microsoft.Network/privateDnsZones/read",
            "Microsoft.Network/privateDnsZones/join/action", "Microsoft.Network/virtualNetworks/read",
            "Microsoft.Network/virtualNetworks/subnets/read",
            "Microsoft.Network/virtualNetworks/subnets/join/action",
        ],
    };

    /// <summary>Apps of the container service.</summary>
    public static AzureMember ContainerApp { get; } = new(Pinned.AzureContainerApp)
    {
        Actions =
        [
            "Microsoft.App/containerApps/read", "Microsoft.App/containerApps/write",
            "Microsoft.App/containerApps/delete", "Microsoft.App/containerApps/listSecrets/action",
            "Microsoft.App/containerApps/revisions/read", "Microsoft.App/managedEnvironments/read",
            "Microsoft.App/managedEnvironments/join/action",
        ],
    };

    /// <summary>The package.</summary>
    public PackageVersion Package { get; }

    /// <summary>What it must be allowed, in the environment's resource group.</summary>
    internal ImmutableArray<string> Actions { get; private init; }
}
