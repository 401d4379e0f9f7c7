using Infra.Stacks.Settings;

namespace Infra.Stacks.Aws;

/// <summary>A public zone of Route 53. Whoever holds the domain above it has delegated it: until then no public
/// authority finds what is proven in it, and the certificate never becomes ready.</summary>
/// <param name="Id">Its ID.</param>
/// <param name="Name">Its domain.</param>
internal sealed record HostedZone(string Id, string Name)
{
    /// <summary>The zone, or null: people see to records.</summary>
    public static HostedZone? Read(SettingsSection aws) => aws.SectionOrNone("hostedZone") is { } zone
        ? new HostedZone(zone.Text("id", AwsRules.HostedZone), zone.Text("name", Rules.Host))
        : null;
}
