using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace Infra.Components.Namespaces;

/// <summary>A namespace of the platform itself: its pod security standard, its network, and its limits.</summary>
/// <remarks>To depend on it is to wait until nothing is open in it that should not be.</remarks>
public sealed class PlatformNamespace : ComponentResource
{
    private const string SecurityLabel = "pod-security.kubernetes.io";

    // More than the platform's largest part needs, and far less than a runaway controller makes.
    private const int PodsMax = 60;

    private readonly string name;
    private readonly PlatformNamespaceArgs args;

    /// <summary>A namespace called <paramref name="name"/>.</summary>
    public PlatformNamespace(string name, PlatformNamespaceArgs args, ComponentResourceOptions? options = null)
        : base("infra:namespaces:PlatformNamespace", name, options)
    {
        this.name = name;
        this.args = args;
        var home = new Namespace(name, new NamespaceArgs
        {
            Metadata = new ObjectMetaArgs { Name = name, Labels = Labels() },
        }, Children.Of(this));

        Name = home.Metadata.Apply(static metadata => metadata.Name);
        Allow("default-deny", new NetworkPolicySpecArgs
        {
            PodSelector = new LabelSelectorArgs(),
            PolicyTypes = { "Ingress", "Egress" },
        });
        foreach (var allow in args.Allows.Prepend(NetworkAllow.Dns))
        {
            Allow($"allow-{allow.Name}", allow.Policy());
        }

        Limit();
        RegisterOutputs();
    }

    /// <summary>The namespace, once it exists.</summary>
    public Output<string> Name { get; }

    private Dictionary<string, string> Labels() => new(args.Labels)
    {
        ["app.kubernetes.io/part-of"] = "platform",
        [$"{SecurityLabel}/enforce"] = args.Security.Level,
        // Warn and audit against the strictest, so that an exception stays visible.
        [$"{SecurityLabel}/warn"] = PodSecurity.Restricted.Level,
        [$"{SecurityLabel}/audit"] = PodSecurity.Restricted.Level,
    };

    private void Allow(string policy, NetworkPolicySpecArgs spec) => _ = new NetworkPolicy($"{name}-{policy}", new()
    {
        Metadata = new ObjectMetaArgs { Name = policy, Namespace = Name },
        Spec = spec,
    }, Children.Of(this));

    private void Limit() => _ = new ResourceQuota($"{name}-quota", new()
    {
        Metadata = new ObjectMetaArgs { Name = "platform", Namespace = Name },
        Spec = new ResourceQuotaSpecArgs
        {
            Hard =
            {
                { "pods", $"{PodsMax}" },
                { "services.loadbalancers", $"{args.LoadBalancers}" },
            },
        },
    }, Children.Of(this));
}
