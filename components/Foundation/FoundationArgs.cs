using Infra.Components.Sources;

namespace Infra.Components.Foundation;

/// <summary>Settings of <see cref="PlatformFoundation"/>.</summary>
public sealed record FoundationArgs
{
    /// <summary>What may fail unnoticed.</summary>
    public required Availability Availability { get; init; }

    /// <summary>Where charts and images come from.</summary>
    public required Source Source { get; init; }

    /// <summary>Domain of the platform, such as <c>dev.example.org</c>: everything is a name right below it.</summary>
    public required string Domain { get; init; }

    /// <summary>Who signs the certificate of that domain.</summary>
    public required CertificateIssuer Issuer { get; init; }

    /// <summary>Where its records are written. Default: nowhere; people see to them.</summary>
    public DnsZone? Zone { get; init; }

    /// <summary>How the cluster is reached from outside.</summary>
    public required GatewayExposure Gateway { get; init; }

    /// <summary>Whether metrics-server is missing. Without it an autoscaler is never ready.</summary>
    public required bool InstallMetricsServer { get; init; }

    /// <summary>What packages, projects, stores and places may be.</summary>
    public required AdmissionRules Rules { get; init; }
}
