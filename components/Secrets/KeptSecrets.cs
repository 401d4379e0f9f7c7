using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Rbac.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;

using Infra.Components.Namespaces;

namespace Infra.Components.Secrets;

/// <summary>A namespace that keeps the values of a store, without any pod in it, and who may read them.</summary>
internal sealed class KeptSecrets : ComponentResource
{
    private static readonly string[] Reading = ["get", "list", "watch"];
    private static readonly string[] Writing = ["create", "update", "patch", "delete"];

    public KeptSecrets(StoreAccount account, SecretStoreArgs args, ComponentResourceOptions options)
        : base("infra:secrets:KeptSecrets", account.Keeps, options)
    {
        var name = account.Keeps;
        var home = new PlatformNamespace(name, new() { Allows = [] }, Children.Of(this));
        Allow(home.Name, account, args);
        foreach (var (key, fields) in args.Values.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            _ = new Secret(key, new SecretArgs
            {
                Metadata = new ObjectMetaArgs { Name = key, Namespace = home.Name },
                StringData = fields,
            }, Children.Of(this));
        }

        RegisterOutputs();
    }

    private void Allow(Output<string> home, StoreAccount account, SecretStoreArgs args)
    {
        var name = account.Keeps;
        var role = new Role(name, new RoleArgs
        {
            Metadata = new ObjectMetaArgs { Name = name, Namespace = home },
            Rules =
            [
                new PolicyRuleArgs
                {
                    ApiGroups = "",
                    Resources = "secrets",
                    Verbs = args.Writes ? [.. Reading, .. Writing] : Reading,
                },
                // By this it finds out whether it may read at all.
                new PolicyRuleArgs
                {
                    ApiGroups = "authorization.k8s.io",
                    Resources = "selfsubjectrulesreviews",
                    Verbs = "create",
                },
            ],
        }, Children.Of(this));
        _ = new RoleBinding(name, new RoleBindingArgs
        {
            Metadata = new ObjectMetaArgs { Name = name, Namespace = home },
            RoleRef = new RoleRefArgs
            {
                ApiGroup = "rbac.authorization.k8s.io",
                Kind = "Role",
                Name = role.Metadata.Apply(static metadata => metadata.Name),
            },
            Subjects = new SubjectArgs { Kind = "ServiceAccount", Name = account.Name, Namespace = args.Home },
        }, Children.Of(this));
    }
}
