using Pulumi.Kubernetes.Helm.V3;

using Infra.Components.Namespaces;
using Infra.Components.Versions;

namespace Infra.Components.Secrets;

/// <summary>External Secrets with two stores: the platform's, for namespaces of the platform, and the teams'.</summary>
/// <remarks>To depend on it is to wait until Secrets can be read from both.</remarks>
public sealed class PlatformSecrets : ComponentResource
{
    /// <summary>The store with the platform's own values.</summary>
    public const string PlatformStore = "platform";

    /// <summary>The store that teams use.</summary>
    public const string TenantStore = "tenants";

    /// <summary>Namespace of External Secrets.</summary>
    public const string Home = "external-secrets";

    /// <summary>ServiceAccount as which External Secrets itself runs.</summary>
    public const string Controller = "external-secrets";

    private const int WebhookPort = 10250;

    /// <summary>ServiceAccount as which a store acts, where it is not told who it is.</summary>
    public static string AccountOf(string store) => $"{store}-store";

    /// <summary>External Secrets and its stores.</summary>
    public PlatformSecrets(string name, PlatformSecretsArgs args, ComponentResourceOptions? options = null)
        : base("infra:secrets:PlatformSecrets", name, options)
    {
        var home = new PlatformNamespace(Home, new()
        {
            Allows = [NetworkAllow.ApiServer, NetworkAllow.Internet, NetworkAllow.Webhook(WebhookPort)],
        }, Children.Of(this));
        // Its webhook refuses every store until its certificates are in place, and it is not ready before.
        var chart = new Release(Home,
            args.Source.Release(Pinned.ExternalSecrets, home.Name, ExternalSecretsChart.ValuesFor(args)),
            Children.Of(this, [home, .. args.Controller.Needs]).Guarded(args.Protect));

        _ = new SecretStore(new()
        {
            Name = PlatformStore,
            Home = home.Name,
            Backend = args.Backend,
            Label = PlatformLabel.PlatformSecrets,
            Writes = false,
            Values = args.Values,
        }, Children.Of(this, [chart, .. args.Written]));
        _ = new SecretStore(new()
        {
            Name = TenantStore,
            Home = home.Name,
            Backend = args.TenantBackend ?? args.Backend,
            Label = PlatformLabel.Secrets,
            Writes = true,
            Protect = args.Protect,
        }, Children.Of(this, [chart, .. args.Written]));
        RegisterOutputs();
    }
}
