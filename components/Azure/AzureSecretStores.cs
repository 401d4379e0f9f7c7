using Pulumi.Azure.Authorization;
using Pulumi.Azure.KeyVault;
using Pulumi.Kubernetes.Types.Inputs.ExternalSecrets.V1;

using Infra.Components.Secrets;

using AccountReference =
    Pulumi.Kubernetes.Types.Inputs.ExternalSecrets.V1.
    ClusterSecretStoreSpecProviderAzurekvServiceAccountRefArgs;

namespace Infra.Components.Azure;

/// <summary>Key Vault as the platform keeps secrets in it: the platform's own values, and who reads what.</summary>
/// <remarks>Two vaults, because rights cannot be told apart by what a key starts with. External Secrets itself may
/// read neither: each of its stores is a ServiceAccount with an identity of its own.</remarks>
public sealed class AzureSecretStores : ComponentResource
{
    // As long as Azure keeps what was deleted at the least; names stay taken until then.
    private const int KeptDays = 7;

    private readonly AzureSecretStoresArgs args;
    private readonly KeyVault teams;

    /// <summary>The vaults, the values and the identities.</summary>
    public AzureSecretStores(string name, AzureSecretStoresArgs args, ComponentResourceOptions? options = null)
        : base("infra:azure:SecretStores", name, options)
    {
        this.args = args;
        var platform = VaultOf(PlatformSecrets.PlatformStore);
        teams = VaultOf(PlatformSecrets.TenantStore);
        var writers = WritersOf(platform).ToArray();

        Backend = new SecretsBackend.Service(
            "azurekv",
            AccessOf(PlatformSecrets.PlatformStore, platform, UserOf(
                PlatformSecrets.PlatformStore, args.Identity, AzureGrant.Of("Key Vault Secrets User", platform.Id))),
            AccessOf(PlatformSecrets.TenantStore, teams, UserOf(
                PlatformSecrets.TenantStore, args.Identity, AzureGrant.Of("Key Vault Secrets Officer", teams.Id))));
        Written =
        [
            .. args.Values.OrderBy(static value => value.Key, StringComparer.Ordinal)
                .Select(value => Write(value, platform, writers)),
        ];
        RegisterOutputs();
    }

    /// <summary>The same, as the element takes it.</summary>
    public SecretsBackend Backend { get; }

    /// <summary>What must be there before anything is read.</summary>
    public ImmutableArray<Resource> Written { get; }

    private AzurePlace Place => args.Identity.Place;

    /// <summary>Where a further cluster reads teams' secrets, and writes none.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="issuer">Who signs the tokens of its ServiceAccounts.</param>
    public SecretsBackend TenantsIn(string cluster, string issuer)
    {
        var there = new AksWorkloadIdentity(Place, Output.Create(issuer));
        var grant = AzureGrant.Of("Key Vault Secrets User", teams.Id);
        var account = PlatformSecrets.AccountOf(PlatformSecrets.TenantStore);
        var user = new AzureIdentity(
            $"{cluster}-tenants", there.For(PlatformSecrets.Home, account, grant), Children.Of(this));
        var access = AccessOf(PlatformSecrets.TenantStore, teams, user);
        return new SecretsBackend.Service("azurekv", access, access);
    }

    private KeyVault VaultOf(string store) => new($"{store}-vault", new()
    {
        ResourceGroupName = Place.ResourceGroup,
        Location = Place.Location,
        TenantId = Place.Tenant,
        SkuName = "standard",
        // Rights are roles; without it they would be a list in the vault that anybody who may write it could extend.
        RbacAuthorizationEnabled = true,
        SoftDeleteRetentionDays = KeptDays,
        PurgeProtectionEnabled = args.Protect,
    }, Children.Of(this));

    private AzureIdentity UserOf(string store, AksWorkloadIdentity cluster, AzureGrant grant)
    {
        var account = PlatformSecrets.AccountOf(store);
        return new AzureIdentity(account, cluster.For(PlatformSecrets.Home, account, grant), Children.Of(this));
    }

    private StoreAccess AccessOf(string store, KeyVault vault, AzureIdentity user) =>
        new(new ClusterSecretStoreSpecProviderArgs
        {
            Azurekv = new ClusterSecretStoreSpecProviderAzurekvArgs
            {
                AuthType = "WorkloadIdentity",
                TenantId = Place.Tenant,
                VaultUrl = vault.VaultUri,
                ServiceAccountRef = new AccountReference
                {
                    Name = PlatformSecrets.AccountOf(store),
                    Namespace = PlatformSecrets.Home,
                },
            },
        }) { Identity = user.Workload };

    // Whoever makes a vault may not write into it by that.
    private IEnumerable<Resource> WritersOf(KeyVault vault)
    {
        var grant = AzureGrant.Of("Key Vault Secrets Officer", vault.Id);
        yield return new Assignment("platform-values-deployer", grant.To(args.Deployer), Children.Of(this));
        for (var index = 0; index < args.Administrators.Length; index++)
        {
            yield return new Assignment(
                $"platform-values-administrators-{index + 1}",
                grant.To(args.Administrators[index], "Group"),
                Children.Of(this));
        }
    }

    private Secret Write(KeyValuePair<string, Output<string>> value, KeyVault vault, Resource[] writers)
    {
        var key = $"{args.PlatformKeys}-{value.Key}";
        return new Secret(key, new()
        {
            Name = key,
            KeyVaultId = vault.Id,
            ContentType = "application/json",
            Value = Output.CreateSecret(value.Value),
        }, Children.Of(this, writers));
    }
}
