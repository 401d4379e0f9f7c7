using Pulumi.Kubernetes.ApiExtensions.V1;
using Pulumi.Kubernetes.Apps.V1;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Rbac.V1;
using Pulumi.Kubernetes.Types.Inputs.ApiExtensions.V1;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;

using Infra.Components.Foundation;
using Infra.Components.Namespaces;
using Infra.Components.Sources;
using Infra.Components.Versions;

namespace Infra.Components.Schemas;

/// <summary>SchemaHero. There is no chart: its objects stand here, and its kinds belong to us.</summary>
internal sealed class SchemaHero : ComponentResource
{
    private const string Name = "schemahero";
    private const string Home = "schemahero-system";
    private const int User = 1001;

    private static readonly string[] All = ["get", "list", "watch", "create", "update", "patch", "delete"];
    private static readonly string[] Reading = ["get", "list", "watch"];

    private readonly Output<string> home;

    public SchemaHero(Source source, ComponentResourceOptions options)
        : base("infra:schemas:SchemaHero", Name, options)
    {
        var place = new PlatformNamespace(Home, new()
        {
            Allows = [NetworkAllow.ApiServer],
        }, Children.Of(this));
        home = place.Name;
        Resource[] kinds = [.. SchemaHeroKind.All.Select(Define)];
        var account = new ServiceAccount(Name, new ServiceAccountArgs
        {
            Metadata = new ObjectMetaArgs { Name = Name, Namespace = home },
        }, Children.Of(this));
        var rights = Allow(account);
        _ = new StatefulSet(Name, new StatefulSetArgs
        {
            Metadata = new ObjectMetaArgs { Name = Name, Namespace = home, Labels = Labels },
            Spec = Controller(source, account),
        }, Children.Of(this, [place, rights, .. kinds]));
        RegisterOutputs();
    }

    private static InputMap<string> Labels => new() { { "control-plane", Name } };

    private CustomResourceDefinition Define(SchemaHeroKind kind) => new(kind.Name, new CustomResourceDefinitionArgs
    {
        Metadata = new ObjectMetaArgs { Name = kind.Name },
        Spec = kind.Definition(),
    }, Children.Of(this));

    // For each database it starts a pod with a role of its own, and nobody can hand out what they do not have.
    private ClusterRoleBinding Allow(ServiceAccount account)
    {
        var role = new ClusterRole(Name, new ClusterRoleArgs
        {
            Metadata = new ObjectMetaArgs { Name = Name },
            Rules =
            [
                Rule("apps", All, "deployments", "statefulsets"),
                Rule("", All, "pods", "serviceaccounts", "secrets"),
                Rule("", Reading, "pods/log"),
                Rule("rbac.authorization.k8s.io", All, "roles", "rolebindings"),
                Rule("databases.schemahero.io", All, "databases", "databases/status"),
                Rule("schemas.schemahero.io", All,
                    "tables", "tables/status", "migrations", "migrations/status", "views", "views/status",
                    "functions", "functions/status", "datatypes", "datatypes/status",
                    "databaseextensions", "databaseextensions/status"),
            ],
        }, Children.Of(this));
        return new ClusterRoleBinding(Name, new ClusterRoleBindingArgs
        {
            Metadata = new ObjectMetaArgs { Name = Name },
            RoleRef = new RoleRefArgs
            {
                ApiGroup = "rbac.authorization.k8s.io",
                Kind = "ClusterRole",
                Name = role.Metadata.Apply(static metadata => metadata.Name),
            },
            Subjects = new SubjectArgs
            {
                Kind = "ServiceAccount",
                Name = account.Metadata.Apply(static metadata => metadata.Name),
                Namespace = home,
            },
        }, Children.Of(this));
    }

    private static PolicyRuleArgs Rule(string group, string[] verbs, params string[] kinds) =>
        new() { ApiGroups = group, Resources = kinds, Verbs = verbs };

    private static StatefulSetSpecArgs Controller(Source source, ServiceAccount account) => new()
    {
        ServiceName = Name,
        // One: it has no way to agree with another on who acts.
        Replicas = 1,
        Selector = new LabelSelectorArgs { MatchLabels = Labels },
        Template = new PodTemplateSpecArgs
        {
            Metadata = new ObjectMetaArgs { Labels = Labels },
            Spec = new PodSpecArgs
            {
                ServiceAccountName = account.Metadata.Apply(static metadata => metadata.Name),
                PriorityClassName = Priorities.Platform,
                SecurityContext = new PodSecurityContextArgs
                {
                    RunAsNonRoot = true,
                    RunAsUser = User,
                    SeccompProfile = new SeccompProfileArgs { Type = "RuntimeDefault" },
                },
                Containers = Container(source),
            },
        },
    };

    private static ContainerArgs Container(Source source) => new()
    {
        Name = "manager",
        Image = source.Image(PinnedImages.SchemaHero),
        Command =
        {
            "/manager", "run", "--enable-database-controller",
            // What it starts for each database, and what that loads to talk to PostgreSQL.
            "--manager-image", source.Repository(PinnedImages.SchemaHero),
            "--manager-tag", PinnedImages.SchemaHero.Version,
            "--plugin-registry", PluginRegistry(source),
            "--plugin-tag", PinnedImages.SchemaHeroPostgres.Version,
        },
        Env = new EnvVarArgs
        {
            Name = "POD_NAMESPACE",
            ValueFrom = new EnvVarSourceArgs
            {
                FieldRef = new ObjectFieldSelectorArgs { FieldPath = "metadata.namespace" },
            },
        },
        Resources = new ResourceRequirementsArgs
        {
            Requests = { { "cpu", "50m" }, { "memory", "64Mi" } },
            Limits = { { "memory", "256Mi" } },
        },
        SecurityContext = new SecurityContextArgs
        {
            AllowPrivilegeEscalation = false,
            Capabilities = new CapabilitiesArgs { Drop = "ALL" },
        },
    };

    // It puts a hyphen and the name of the database's kind after this.
    private static string PluginRegistry(Source source)
    {
        var plugin = source.Repository(PinnedImages.SchemaHeroPostgres);
        return plugin[..plugin.LastIndexOf("-postgres", StringComparison.Ordinal)];
    }
}
