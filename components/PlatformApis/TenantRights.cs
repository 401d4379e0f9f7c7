using System.Text.Json.Nodes;

using Pulumi.Kubernetes.Rbac.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;

namespace Infra.Components.PlatformApis;

/// <summary>What a team may do in its own namespace: write claims and tables, and look at what became of
/// them.</summary>
/// <remarks>Not approve changes of tables, read Secrets, or make anything in another way than by the platform's
/// APIs.</remarks>
internal sealed class TenantRights : ComponentResource
{
    private static readonly string[] Writing = ["get", "list", "watch", "create", "update", "patch", "delete"];
    private static readonly string[] Reading = ["get", "list", "watch"];

    public TenantRights(string role, ImmutableArray<JsonObject> definitions, ComponentResourceOptions options)
        : base("infra:platformapis:TenantRights", role, options)
    {
        _ = new ClusterRole(role, new ClusterRoleArgs
        {
            Metadata = new ObjectMetaArgs { Name = role },
            Rules =
            [
                .. definitions.Where(IsNamespaced).GroupBy(GroupOf).Select(static group => new PolicyRuleArgs
                {
                    ApiGroups = group.Key,
                    Resources = group.Select(PluralOf).ToArray(),
                    Verbs = Writing,
                }),
                Rule("schemas.schemahero.io", Writing, "tables"),
                Rule("external-secrets.io", Writing, "externalsecrets"),
                Rule("", Writing, "configmaps"),
                Rule("schemas.schemahero.io", Reading, "migrations"),
                Rule("databases.schemahero.io", Reading, "databases"),
                Rule("", Reading, "events", "persistentvolumeclaims", "pods", "pods/log", "services"),
                Rule("apps", Reading, "deployments", "replicasets"),
                Rule("autoscaling", Reading, "horizontalpodautoscalers"),
                Rule("gateway.networking.k8s.io", Reading, "httproutes"),
            ],
        }, Children.Of(this));
        RegisterOutputs();
    }

    private static bool IsNamespaced(JsonObject definition) =>
        (string?)definition["spec"]!["scope"] is null or "Namespaced";

    private static string GroupOf(JsonObject definition) => (string)definition["spec"]!["group"]!;

    private static string PluralOf(JsonObject definition) => (string)definition["spec"]!["names"]!["plural"]!;

    private static PolicyRuleArgs Rule(string group, string[] verbs, params string[] kinds) =>
        new() { ApiGroups = group, Resources = kinds, Verbs = verbs };
}
