namespace Infra.Platform.Apis;

/// <summary>Names of objects which Compositions refer to and stacks make.</summary>
/// <remarks>Constants: a value of the app chooses between some of them, and patches cannot join the two.</remarks>
public static class PlatformNames
{
    /// <summary>EnvironmentConfig with the control plane's <see cref="Data.PlatformData"/>.</summary>
    public const string PlatformData = "platform";

    /// <summary>Namespace of the Gateways and of the proxies that serve them.</summary>
    public const string GatewayNamespace = "gateway-system";

    /// <summary>Gateway that the internet reaches.</summary>
    public const string PublicGateway = "public";

    /// <summary>Gateway that only the network of the cluster reaches.</summary>
    public const string InternalGateway = "internal";

    /// <summary>Listener of both Gateways that serves apps.</summary>
    public const string GatewayListener = "https";

    /// <summary>Namespace of Argo CD, and so of every AppProject.</summary>
    public const string ArgoCdNamespace = "argocd";

    /// <summary>Namespace of the CloudNativePG operator, which must reach the pods of databases.</summary>
    public const string DatabaseOperatorNamespace = "cnpg-system";

    /// <summary>ClusterImageCatalog with the images of PostgreSQL, one for each major version.</summary>
    public const string DatabaseImages = "postgresql";

    /// <summary>ClusterSecretStore of the tenants, in every cluster where apps run.</summary>
    public const string TenantStore = "tenants";

    /// <summary>ClusterRole with what a team may do in its namespace; the only one that Crossplane may bind.</summary>
    public const string TenantRole = "platform-tenant";

    /// <summary>ServiceAccount that Argo CD impersonates in a team's namespace.</summary>
    public const string TenantDeployer = "deployer";

    /// <summary>The application role of every database.</summary>
    public const string DatabaseRole = "app";

    /// <summary>Administrator of a cloud's database server; no app ever gets it.</summary>
    public const string DatabaseAdministrator = "dbadmin";
}
