namespace Infra.Components.Foundation;

/// <summary>What every other element stands on: priorities, admission policies, certificates, the entrance, names and
/// measurements.</summary>
/// <remarks>To depend on it is to wait until routes can attach to a Gateway with a certificate.</remarks>
public sealed class PlatformFoundation : ComponentResource
{
    /// <summary>The foundation of a cluster.</summary>
    public PlatformFoundation(string name, FoundationArgs args, ComponentResourceOptions? options = null)
        : base("infra:foundation:PlatformFoundation", name, options)
    {
        var priorities = new Priorities(Children.Of(this));
        _ = new AdmissionPolicies(args.Rules, Children.Of(this));
        var certificates = new Certificates(args, Children.Of(this, priorities));
        var entrance = new EnvoyGateway(args, Children.Of(this, priorities));
        Resource[] records = args.Zone is { } zone
            ? [new ExternalDns(args, zone, Children.Of(this, priorities, entrance))]
            : [];
        // When a Gateway goes, whoever takes its records back must still be there.
        _ = new Gateways(args, certificates.Issuer, entrance, Children.Of(this, records));
        if (args.InstallMetricsServer)
        {
            _ = new MetricsServer(args, Children.Of(this, priorities));
        }

        Priorities = priorities;
        RegisterOutputs();
    }

    /// <summary>What must be there before a pod of the platform starts: the priority that it has.</summary>
    public Resource Priorities { get; }
}
