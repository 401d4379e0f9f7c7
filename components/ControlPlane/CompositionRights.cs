using Pulumi.Kubernetes.Rbac.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;

namespace Infra.Components.ControlPlane;

/// <summary>What Crossplane may make beside managed resources: exactly the kinds that Compositions use. It watches and
/// applies these itself.</summary>
/// <remarks>An object of the platform gets no condition at all, only events, while one of its kinds is missing here: no
/// API is offered before.</remarks>
internal sealed class CompositionRights : ComponentResource
{
    private const string RbacGroup = "rbac.authorization.k8s.io";

    // Not "*", which would mean bind and escalate too.
    private static readonly string[] Verbs = ["get", "list", "watch", "create", "update", "patch", "delete"];

    public CompositionRights(string name, CrossplaneArgs args, ComponentResourceOptions options)
        : base("infra:controlplane:CompositionRights", name, options)
    {
        _ = new ClusterRole("platform-compose", new ClusterRoleArgs
        {
            Metadata = new ObjectMetaArgs
            {
                Name = "platform-compose",
                Labels = { { "rbac.crossplane.io/aggregate-to-crossplane", "true" } },
            },
            Rules = [.. args.Composes.GroupBy(static kind => kind.Group)
                .OrderBy(static group => group.Key, StringComparer.Ordinal)
                .Select(RuleOf), .. Binding(args)],
        }, Children.Of(this));
        RegisterOutputs();
    }

    private static PolicyRuleArgs RuleOf(IGrouping<string, ComposedKind> group) => new()
    {
        ApiGroups = group.Key,
        Resources = group.Select(static kind => kind.Plural).Distinct().Order(StringComparer.Ordinal).ToArray(),
        Verbs = Verbs,
    };

    // To hand out a permission one must have it, or be allowed to bind the role that has it: this one role only.
    private static IEnumerable<PolicyRuleArgs> Binding(CrossplaneArgs args) =>
        args.Composes.Contains(new ComposedKind(RbacGroup, "rolebindings"))
            ?
            [
                new PolicyRuleArgs
                {
                    ApiGroups = RbacGroup,
                    Resources = "clusterroles",
                    ResourceNames = args.TenantRole,
                    Verbs = "bind",
                },
            ]
            : [];
}
