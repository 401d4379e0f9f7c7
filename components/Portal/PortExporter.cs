using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Rbac.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;

using Infra.Components.Namespaces;
using Infra.Components.Secrets;
using Infra.Components.Versions;

namespace Infra.Components.Portal;

/// <summary>Port's exporter: what is in a cluster is in the catalog. It reads the kinds that are mapped, and no other.
/// </summary>
public sealed class PortExporter : ComponentResource
{
    private const string Name = "port-k8s-exporter";
    private const string Credentials = "port-credentials";

    private readonly PortExporterArgs args;

    /// <summary>The exporter of a cluster; the namespace is always the same.</summary>
    public PortExporter(string name, PortExporterArgs args, ComponentResourceOptions? options = null)
        : base("infra:portal:PortExporter", name, options)
    {
        this.args = args;
        var home = new PlatformNamespace(Name, new()
        {
            Allows = [NetworkAllow.ApiServer, NetworkAllow.Internet],
            Labels = ImmutableDictionary<string, string>.Empty.Add(PlatformLabel.PlatformSecrets, "true"),
        }, Children.Of(this));
        var credentials = SecretReader.Of(Credentials, new()
        {
            Namespace = home.Name,
            Key = args.CredentialsKey,
            Data = ImmutableDictionary<string, string>.Empty
                .Add("PORT_CLIENT_ID", "{{ .clientId }}")
                .Add("PORT_CLIENT_SECRET", "{{ .clientSecret }}"),
        }, Children.Of(this, home));
        var rights = Grant(home.Name);
        _ = new Release(Name, args.Source.Release(Pinned.PortExporter, home.Name, ValuesOf(args.ApiUrl)),
            Children.Of(this, home, credentials, rights));
        RegisterOutputs();
    }

    // Beside what the chart grants: it lists groups and kinds apart, and so more pairs of them than are meant.
    private ClusterRoleBinding Grant(Output<string> home)
    {
        var role = new ClusterRole(Name, new ClusterRoleArgs
        {
            Metadata = new ObjectMetaArgs { Name = $"{Name}-platform" },
            Rules = ExporterMappings.KindsOf(args.Mappings).Select(static kind => new PolicyRuleArgs
            {
                ApiGroups = kind.Group,
                Resources = kind.Plural,
                Verbs = { "get", "list", "watch" },
            }).ToArray(),
        }, Children.Of(this));
        return new ClusterRoleBinding(Name, new ClusterRoleBindingArgs
        {
            Metadata = new ObjectMetaArgs { Name = $"{Name}-platform" },
            RoleRef = new RoleRefArgs
            {
                ApiGroup = "rbac.authorization.k8s.io",
                Kind = "ClusterRole",
                Name = role.Metadata.Apply(static metadata => metadata.Name),
            },
            Subjects = new SubjectArgs { Kind = "ServiceAccount", Name = Name, Namespace = home },
        }, Children.Of(this));
    }

    private Values ValuesOf(Input<string> apiUrl) => new()
    {
        ["image"] = args.Source.Value(PinnedImages.PortExporter),
        ["portBaseUrl"] = apiUrl,
        ["secret"] = new Values { ["useExistingSecret"] = true, ["name"] = Credentials },
        ["stateKey"] = args.Cluster,
        ["createDefaultResources"] = false,
        // What is in git wins over what somebody changed in the portal.
        ["overwriteConfigurationOnRestart"] = true,
        ["eventListener"] = new Values { ["type"] = "POLLING" },
        ["extraEnv"] = new[] { new Values { ["name"] = "CLUSTER_NAME", ["value"] = args.Cluster } },
        ["serviceAccount"] = new Values { ["create"] = true, ["name"] = Name },
        ["clusterRole"] = new Values
        {
            ["apiGroups"] = new[] { "apps" },
            ["resources"] = ExporterMappings.Workloads.ToArray(),
        },
        ["podSecurityContext"] = new Values(Hardening.OfPod) { ["runAsUser"] = Hardening.Nobody },
        ["securityContext"] = Hardening.OfContainer,
        ["resources"] = Replicas.Resources("100m", "256Mi", "1Gi"),
        ["configMap"] = new Values { ["config"] = ExporterMappings.Configuration(args.Mappings) },
    };
}
