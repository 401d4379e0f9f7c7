using Infra.Components.Foundation;
using Infra.Components.Portal;
using Infra.Components.Secrets;

namespace Infra.Stacks.Platform;

/// <summary>What <see cref="FurtherCluster"/> is given.</summary>
internal sealed record FurtherClusterArgs
{
    /// <summary>Fields <c>server</c>, <c>certificateAuthority</c> and <c>token</c>, as JSON, secret.</summary>
    public required Output<string> Access { get; init; }

    /// <summary>The control plane's foundation, of which the cluster has its own.</summary>
    public required FoundationArgs Foundation { get; init; }

    /// <summary>Whether what guards data is protected from deletion.</summary>
    public required bool Protect { get; init; }

    /// <summary>Where teams' secrets are read. Null: the cluster keeps them, and nobody writes any.</summary>
    public required SecretsBackend? TenantSecrets { get; init; }

    /// <summary>The platform's own values that something in the cluster reads.</summary>
    public required ImmutableDictionary<string, InputMap<string>> Values { get; init; }

    /// <summary>How the control plane reports to the portal. Null: it does not.</summary>
    public required PortExporterArgs? Exporter { get; init; }
}
