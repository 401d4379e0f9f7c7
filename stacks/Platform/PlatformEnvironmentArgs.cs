using System.Text.Json.Nodes;

using Infra.Components;
using Infra.Components.ControlPlane;
using Infra.Components.Foundation;
using Infra.Components.Secrets;
using Infra.Platform.Apis;
using Infra.Stacks.Organization;
using Infra.Stacks.Settings;

namespace Infra.Stacks.Platform;

/// <summary>What <see cref="PlatformEnvironment"/> is given: settings, and the target's parts as values.</summary>
internal sealed record PlatformEnvironmentArgs
{
    /// <summary>What is the same everywhere.</summary>
    public required PlatformSettings Settings { get; init; }

    /// <summary>The organisation that it belongs to. Default: none; its settings say everything then.</summary>
    public OrganizationReference? Organization { get; init; }

    /// <summary>What the control plane stands on.</summary>
    public required Target Target { get; init; }

    /// <summary>How the Gateways are reached.</summary>
    public required GatewayExposure Gateway { get; init; }

    /// <summary>Who signs certificates.</summary>
    public required CertificateIssuer Issuer { get; init; }

    /// <summary>Where DNS records are written. Default: nowhere.</summary>
    public DnsZone? Zone { get; init; }

    /// <summary>Whether metrics-server is missing.</summary>
    public required bool InstallMetricsServer { get; init; }

    /// <summary>Where secrets are kept.</summary>
    public required SecretsBackend Secrets { get; init; }

    /// <summary>What has written the platform's own values there. Default: nothing.</summary>
    public ImmutableArray<Resource> SecretsWritten { get; init; } = [];

    /// <summary>The platform's own values by entry.</summary>
    public required ImmutableDictionary<string, Output<string>> Values { get; init; }

    /// <summary>Where a further cluster reads teams' secrets, by its name and its identity in the cloud. Default: none
    /// has one.</summary>
    public Func<string, string, SecretsBackend>? TenantSecretsIn { get; init; }

    /// <summary>What Compositions may know, as an EnvironmentConfig.</summary>
    public required Output<JsonObject> Data { get; init; }

    /// <summary>Installs the providers of the target, beside those that every target has.</summary>
    public required Func<Crossplane, ImmutableArray<Resource>> Providers { get; init; }
}
