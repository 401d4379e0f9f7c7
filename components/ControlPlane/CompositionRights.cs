using Pulumi.Kubernetes.Rbac.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;

namespace Infra.Components.ControlPlane;

/// <summary>What Crossplane may compose beside managed resources. It watches and applies these kinds itself.</summary>
/// <remarks>Roles and bindings are not among them: to hand out a permission, one must have it.</remarks>
internal sealed class CompositionRights : ComponentResource
{
    private static readonly ImmutableArray<(string Group, string[] Kinds)> Composed =
    [
        ("", ["namespaces", "resourcequotas", "limitranges"]),
        ("autoscaling", ["horizontalpodautoscalers"]),
        ("policy", ["poddisruptionbudgets"]),
        ("networking.k8s.io", ["networkpolicies"]),
        ("gateway.networking.k8s.io", ["httproutes"]),
        ("external-secrets.io", ["externalsecrets", "pushsecrets"]),
        ("databases.schemahero.io", ["databases"]),
        ("postgresql.cnpg.io", ["clusters", "databases"]),
        ("argoproj.io", ["appprojects"]),
    ];

    public CompositionRights(string name, ComponentResourceOptions options)
        : base("infra:controlplane:CompositionRights", name, options)
    {
        _ = new ClusterRole("platform-compose", new ClusterRoleArgs
        {
            Metadata = new ObjectMetaArgs
            {
                Name = "platform-compose",
                Labels = { { "rbac.crossplane.io/aggregate-to-crossplane", "true" } },
            },
            Rules = Composed.Select(static composed => new PolicyRuleArgs
            {
                ApiGroups = composed.Group,
                Resources = composed.Kinds,
                Verbs = "*",
            }).ToArray(),
        }, Children.Of(this));
        RegisterOutputs();
    }
}
