using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Rbac.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.ExternalSecrets.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;
using Pulumi.KubernetesCrds.ExternalSecrets.V1;

namespace Infra.Components.Secrets;

/// <summary>A store: as whom it acts, and which namespaces may use it.</summary>
internal sealed class SecretStore : ComponentResource
{
    private readonly SecretStoreArgs args;
    private readonly StoreAccount account;

    public SecretStore(SecretStoreArgs args, ComponentResourceOptions options)
        : base("infra:secrets:SecretStore", args.Name, options)
    {
        this.args = args;
        account = new StoreAccount(args.Name, args.Home);
        var backend = args.Backend;
        var needs = new List<Resource>();
        if (backend.AccountOf(account) is { } identity)
        {
            needs.AddRange([Become(identity), .. identity.Needs]);
        }

        if (backend is SecretsBackend.Cluster)
        {
            needs.Add(Keep());
        }

        _ = new ClusterSecretStore(args.Name, new()
        {
            Metadata = new ObjectMetaArgs { Name = args.Name, Annotations = WaitFor.Ready },
            Spec = new ClusterSecretStoreSpecArgs
            {
                Provider = backend.Provider(account),
                Conditions = new ClusterSecretStoreSpecConditionsArgs
                {
                    NamespaceSelector = new ClusterSecretStoreSpecConditionsNamespaceSelectorArgs
                    {
                        MatchLabels = { { args.Label, "true" } },
                    },
                },
            },
        }, Children.Of(this, [.. needs]));
        RegisterOutputs();
    }

    // What teams wrote is nowhere else; what the platform wrote is in its settings.
    private KeptSecrets Keep()
    {
        ComponentResourceOptions options = Children.Of(this);
        options.Protect = args.Protect;
        return new KeptSecrets(account, args, options);
    }

    // The chart would let the controller become any ServiceAccount of the cluster; it needs this one.
    private RoleBinding Become(WorkloadIdentity identity)
    {
        var user = new ServiceAccount(account.Name, new ServiceAccountArgs
        {
            Metadata = new ObjectMetaArgs
            {
                Name = account.Name,
                Namespace = args.Home,
                Annotations = identity.Annotations,
            },
        }, Children.Of(this));
        var title = $"{account.Name}-tokens";
        var role = new Role(title, new RoleArgs
        {
            Metadata = new ObjectMetaArgs { Name = title, Namespace = args.Home },
            Rules = new PolicyRuleArgs
            {
                ApiGroups = "",
                Resources = "serviceaccounts/token",
                ResourceNames = user.Metadata.Apply(static metadata => metadata.Name),
                Verbs = "create",
            },
        }, Children.Of(this));
        return new RoleBinding(title, new RoleBindingArgs
        {
            Metadata = new ObjectMetaArgs { Name = title, Namespace = args.Home },
            RoleRef = new RoleRefArgs
            {
                ApiGroup = "rbac.authorization.k8s.io",
                Kind = "Role",
                Name = role.Metadata.Apply(static metadata => metadata.Name),
            },
            Subjects = new SubjectArgs
            {
                Kind = "ServiceAccount",
                Name = PlatformSecrets.Controller,
                Namespace = args.Home,
            },
        }, Children.Of(this));
    }
}
