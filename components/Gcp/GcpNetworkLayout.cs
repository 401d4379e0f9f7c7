namespace Infra.Components.Gcp;

/// <summary>What others need to know of a network.</summary>
public sealed record GcpNetworkLayout
{
    /// <summary>The network, as <c>projects/…/global/networks/…</c>.</summary>
    public required Output<string> Network { get; init; }

    /// <summary>Subnetwork of nodes, and of services that reach databases.</summary>
    public required Output<string> Subnetwork { get; init; }

    /// <summary>What must be there before a node can reach anything.</summary>
    public required ImmutableArray<Resource> WaysOut { get; init; }

    /// <summary>The private connection that databases are reached by.</summary>
    public required Resource DatabaseConnection { get; init; }
}
