using Pulumi.Gcp.SecretManager;
using Pulumi.Gcp.SecretManager.Inputs;
using Pulumi.Kubernetes.Types.Inputs.ExternalSecrets.V1;

using Infra.Components.Secrets;

using AccountReference =
    Pulumi.Kubernetes.Types.Inputs.ExternalSecrets.V1.
    ClusterSecretStoreSpecProviderGcpsmAuthWorkloadIdentityServiceAccountRefArgs;
using StoreIdentity =
    Pulumi.Kubernetes.Types.Inputs.ExternalSecrets.V1.ClusterSecretStoreSpecProviderGcpsmAuthWorkloadIdentityArgs;

namespace Infra.Components.Gcp;

/// <summary>Secret Manager as the platform keeps secrets in it: the platform's own values, and who reads
/// what.</summary>
/// <remarks>External Secrets itself may read nothing. Each of its stores is a ServiceAccount of its own, whose rights
/// end at its own keys.</remarks>
public sealed class GcpSecretStores : ComponentResource
{
    /// <summary>Role by which a secret is made: that is a right over the project, whatever it is called.</summary>
    internal const string Maker = "secret-maker";

    /// <summary>Role by which secrets of some keys are written and deleted.</summary>
    internal const string Keeper = "secret-keeper";

    private static readonly ImmutableArray<string> Keeping =
    [
        "secretmanager.secrets.delete", "secretmanager.secrets.get", "secretmanager.secrets.update",
        "secretmanager.versions.access", "secretmanager.versions.add", "secretmanager.versions.get",
        "secretmanager.versions.list",
    ];

    private readonly GcpSecretStoresArgs args;

    /// <summary>The values and the rights.</summary>
    public GcpSecretStores(string name, GcpSecretStoresArgs args, ComponentResourceOptions? options = null)
        : base("infra:gcp:SecretStores", name, options)
    {
        this.args = args;
        var maker = GcpRole.Of(Maker, Place, ["secretmanager.secrets.create"], Children.Of(this));
        var keeper = GcpRole.Of(Keeper, Place, Keeping, Children.Of(this));
        Backend = new SecretsBackend.Service(
            "gcpsm",
            AccessAs(PlatformSecrets.PlatformStore, Reading(Place, args.PlatformKeys)),
            AccessAs(
                PlatformSecrets.TenantStore,
                new GcpGrant.OnProject(maker.Name),
                new GcpGrant.OnProject(keeper.Name) { Condition = KeysOf(Place, args.TenantKeys) }));
        Written =
            [.. args.Values.OrderBy(static value => value.Key, StringComparer.Ordinal).Select(Write)];
        RegisterOutputs();
    }

    /// <summary>The same, as the element takes it.</summary>
    public SecretsBackend Backend { get; }

    /// <summary>What must be there before anything is read.</summary>
    public ImmutableArray<Resource> Written { get; }

    private GcpPlace Place => args.Cluster.Place;

    /// <summary>To read the values of some keys.</summary>
    internal static GcpGrant Reading(GcpPlace place, string keys) =>
        new GcpGrant.OnProject("roles/secretmanager.secretAccessor") { Condition = KeysOf(place, keys) };

    // Secrets are called after the number of their project.
    private static string KeysOf(GcpPlace place, string keys) =>
        $"resource.name.startsWith('projects/{place.ProjectNumber}/secrets/{keys}-')";

    private StoreAccess AccessAs(string store, params ImmutableArray<GcpGrant> grants)
    {
        var account = PlatformSecrets.AccountOf(store);
        var user = new GcpIdentity(account, new()
        {
            Cluster = args.Cluster,
            Namespace = PlatformSecrets.Home,
            ServiceAccount = account,
            Grants = grants,
        }, Children.Of(this));
        return new StoreAccess(new ClusterSecretStoreSpecProviderArgs
        {
            Gcpsm = new ClusterSecretStoreSpecProviderGcpsmArgs
            {
                ProjectID = Place.Project,
                Auth = new ClusterSecretStoreSpecProviderGcpsmAuthArgs
                {
                    WorkloadIdentity = new StoreIdentity
                    {
                        ClusterProjectID = Place.Project,
                        ClusterLocation = Place.Region,
                        ClusterName = args.Cluster.ClusterName,
                        ServiceAccountRef = new AccountReference { Name = account, Namespace = PlatformSecrets.Home },
                    },
                },
            },
        }) { Identity = user.Workload };
    }

    private SecretVersion Write(KeyValuePair<string, Output<string>> value)
    {
        var key = $"{args.PlatformKeys}-{value.Key}";
        var secret = new Secret(key, new()
        {
            Project = Place.Project,
            SecretId = key,
            Replication = new SecretReplicationArgs { Auto = new SecretReplicationAutoArgs() },
        }, Children.Of(this));
        return new SecretVersion(key, new()
        {
            Secret = secret.Id,
            SecretData = Output.CreateSecret(value.Value),
        }, Children.Of(this));
    }
}
