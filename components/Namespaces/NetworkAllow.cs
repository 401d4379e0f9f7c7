using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace Infra.Components.Namespaces;

/// <summary>One thing that the pods of a namespace may do over the network. What is not allowed is refused.</summary>
/// <remarks>API servers and cloud services have addresses that are not known before and move: towards them, and from
/// them, only the port is restricted.</remarks>
public sealed record NetworkAllow
{
    private const int Tls = 443;

    private NetworkAllow(string name) => Name = name;

    /// <summary>Look up names.</summary>
    public static NetworkAllow Dns { get; } = new("dns")
    {
        To = Of("kube-system"),
        Ports = [53],
        Protocols = ["UDP", "TCP"],
        Leaves = true,
    };

    /// <summary>Talk to the API server, whose service port and own port differ.</summary>
    public static NetworkAllow ApiServer { get; } = new("api-server") { Ports = [Tls, 6443], Leaves = true };

    /// <summary>Talk to registries, clouds, GitHub and the like, over TLS.</summary>
    public static NetworkAllow Internet { get; } = new("internet") { Ports = [Tls], Leaves = true };

    /// <summary>Open connections to PostgreSQL servers, which have no addresses that are known before.</summary>
    public static NetworkAllow PostgreSql { get; } = new("postgresql") { Ports = [5432], Leaves = true };

    /// <summary>Talk to each other.</summary>
    public static NetworkAllow EachOther { get; } = new("each-other")
    {
        To = new NetworkPolicyPeerArgs { PodSelector = new LabelSelectorArgs() },
        Leaves = true,
        Enters = true,
    };

    /// <summary>Call pods of every namespace, as proxies and operators do.</summary>
    public static NetworkAllow ToPods { get; } = new("to-pods")
    {
        To = new NetworkPolicyPeerArgs { NamespaceSelector = new LabelSelectorArgs() },
        Leaves = true,
    };

    /// <summary>What its policy is called.</summary>
    public string Name { get; }

    private NetworkPolicyPeerArgs? To { get; init; }

    private ImmutableArray<int> Ports { get; init; } = [];

    private ImmutableArray<string> Protocols { get; init; } = ["TCP"];

    private bool Leaves { get; init; }

    private bool Enters { get; init; }

    /// <summary>Be called by the API server, as webhooks and aggregated APIs are.</summary>
    public static NetworkAllow Webhook(int port) => new($"webhook-{port}") { Ports = [port], Enters = true };

    /// <summary>Be called from anywhere, as an entrance to the cluster is.</summary>
    public static NetworkAllow Anyone(params ImmutableArray<int> ports) =>
        new("anyone") { Ports = ports, Enters = true };

    /// <summary>Be called from another namespace.</summary>
    public static NetworkAllow From(string home, params ImmutableArray<int> ports) =>
        new($"from-{home}") { To = Of(home), Ports = ports, Enters = true };

    /// <summary>Call the agents on nodes.</summary>
    public static NetworkAllow ToNodes(int port) => new("to-nodes") { Ports = [port], Leaves = true };

    internal NetworkPolicySpecArgs Policy()
    {
        var ports = Ports.SelectMany(port => Protocols.Select(protocol => new NetworkPolicyPortArgs
        {
            Port = port,
            Protocol = protocol,
        })).ToArray();
        var spec = new NetworkPolicySpecArgs { PodSelector = new LabelSelectorArgs() };
        if (Enters)
        {
            spec.PolicyTypes.Add("Ingress");
            spec.Ingress = new NetworkPolicyIngressRuleArgs { From = Peers(), Ports = ports };
        }

        if (Leaves)
        {
            spec.PolicyTypes.Add("Egress");
            spec.Egress = new NetworkPolicyEgressRuleArgs { To = Peers(), Ports = ports };
        }

        return spec;
    }

    private static NetworkPolicyPeerArgs Of(string home) => new()
    {
        NamespaceSelector = new LabelSelectorArgs { MatchLabels = { { "kubernetes.io/metadata.name", home } } },
    };

    private NetworkPolicyPeerArgs[] Peers() => To is null ? [] : [To];
}
