using Infra.Components;
using Infra.Components.ControlPlane;
using Infra.Components.Foundation;
using Infra.Components.GitOps;
using Infra.Components.PlatformApis;
using Infra.Components.Portal;
using Infra.Components.Schemas;
using Infra.Components.Secrets;
using Infra.Components.Versions;
using Infra.Platform.Apis;
using Infra.Platform.Modeling;
using Infra.Stacks.Settings;

namespace Infra.Stacks.Platform;

/// <summary>What an environment is made of, whatever it stands on.</summary>
/// <remarks>Each element waits for what it needs and for nothing else; what does not need each other comes up side by
/// side.</remarks>
internal sealed class PlatformEnvironment : ComponentResource
{
    private readonly PlatformEnvironmentArgs args;
    private readonly PlatformSettings settings;

    public PlatformEnvironment(string name, PlatformEnvironmentArgs args, ComponentResourceOptions options)
        : base("infra:platform:PlatformEnvironment", name, options)
    {
        this.args = args;
        settings = args.Settings;
        var foundation = new PlatformFoundation("foundation", Foundation(), After());
        var secrets = new PlatformSecrets("secrets", Secrets(), After(foundation.Priorities));
        var schemas = new DatabaseSchemas("schemas", new()
        {
            Availability = settings.Availability,
            Source = settings.Source,
            DatabasesInCluster = settings.DatabasesInCluster,
            Protect = settings.Protect,
        }, After(foundation.Priorities));
        var crossplane = new Crossplane("crossplane", ControlPlane(), After(foundation.Priorities));
        var sql = new CrossplanePackage(Pinned.Sql.Name, new(Pinned.Sql, crossplane), After());
        ImmutableArray<Resource> clusters = settings.Clusters.Length > 0
            ? [new FurtherClusters("clusters", Clusters(crossplane), After(secrets))]
            : [];
        var apis = new PlatformApiSet(
            "apis", Apis(), After([crossplane, sql, .. clusters, .. args.Providers(crossplane)]));
        var argocd = new ArgoCd("argocd", GitOps([apis, schemas, secrets, foundation]), After(foundation, secrets));
        if (settings.Portal is { } portal)
        {
            // It looks once for the kinds that it reads.
            _ = new PortExporter("portal", Exporter(portal), After(apis, secrets));
        }

        ArgoCdUrl = argocd.Url;
        RegisterOutputs();
    }

    /// <summary>Where people sign in to Argo CD.</summary>
    public Output<string> ArgoCdUrl { get; }

    private ComponentResourceOptions After(params Resource[] needs) => new() { Parent = this, DependsOn = needs };

    private FoundationArgs Foundation() => new()
    {
        Availability = settings.Availability,
        Source = settings.Source,
        Domain = settings.Domain,
        Issuer = args.Issuer,
        Zone = args.Zone,
        Gateway = args.Gateway,
        InstallMetricsServer = args.InstallMetricsServer,
        Rules = Rules(),
    };

    private AdmissionRules Rules() => new()
    {
        PackagePrefixes = [Pinned.PackagePrefix],
        PackageMirror = settings.Source.Mirror?.Images,
        StoreKinds = [args.Secrets.Kind],
        TenantStore = PlatformSecrets.TenantStore,
        KeyPrefix = PlatformNaming.TenantKeys,
        Claims =
        [
            .. Catalog.Apis.Select(static api => api.Model)
                .Where(static api => api.Scope == ApiScope.Namespaced)
                .Select(static api => api.Plural),
        ],
        UsualPlace = PlaceNames.LabelOf(Place.Cluster),
        OtherPlaces =
        [
            PlaceNames.LabelOf(Place.RegisteredCluster), PlaceNames.LabelOf(Place.ContainerService),
        ],
        ClusterPlace = PlaceNames.LabelOf(Place.RegisteredCluster),
        Clusters = [FurtherClusterSettings.ControlPlane, .. settings.Clusters.Select(static one => one.Name)],
        ClustersWithoutDatabases =
        [
            .. settings.Clusters.Where(static one => one.Identity is null).Select(static one => one.Name),
        ],
    };

    private PlatformSecretsArgs Secrets() => new()
    {
        Availability = settings.Availability,
        Source = settings.Source,
        Backend = args.Secrets,
        Written = args.SecretsWritten,
        Values = args.Secrets is SecretsBackend.Cluster
            ? PlatformValues.Kept(args.Values)
            : ImmutableDictionary<string, InputMap<string>>.Empty,
        Protect = settings.Protect,
    };

    private CrossplaneArgs ControlPlane()
    {
        var composed = PlatformApis.KindsOf(args.Target);
        return new CrossplaneArgs
        {
            Availability = settings.Availability,
            Source = settings.Source,
            Composes =
            [
                .. composed.Where(static kind => kind.NeedsGrant)
                    .Select(static kind => new ComposedKind(kind.Group, kind.Plural)),
            ],
            Activates = [.. composed.Where(static kind => kind.IsActivated).Select(static kind => kind.ActivationName)],
            TenantRole = PlatformNames.TenantRole,
            Data = args.Data,
        };
    }

    private FurtherClustersArgs Clusters(Crossplane crossplane) => new()
    {
        Clusters = settings.Clusters,
        Crossplane = crossplane,
        Values = args.Values,
        Foundation = Foundation(),
        Protect = settings.Protect,
        TenantSecretsIn = args.TenantSecretsIn,
        Exporter = settings.Portal is { } portal ? Exporter(portal) : null,
    };

    private ArgoCdArgs GitOps(ImmutableArray<Resource> claimsNeed) => new()
    {
        Availability = settings.Availability,
        Source = settings.Source,
        Host = settings.ArgoCdHost,
        Repository = new ManagementRepository(
            settings.RepositoryUrl(args.Organization), settings.Claims.Revision),
        Credentials = settings.ReadsAsApp is { } url
            ? new RepositoryCredentials(url, PlatformNaming.KeyOf(PlatformNaming.GitHubApp))
            : null,
        SignIn = settings.SignIn is var (organization, administrators)
            ? new SignIn(organization, administrators, PlatformNaming.KeyOf(PlatformNaming.SignIn))
            : null,
        Environments = settings.Environments,
        Destinations =
        [
            .. settings.Clusters.Select(static cluster => new ClusterDestination(
                cluster.Name, PlatformNaming.KeyOf(PlatformNaming.AccessTo(cluster.Name)))),
        ],
        ClaimsNeed = claimsNeed,
    };

    private PortExporterArgs Exporter(ExporterSettings portal) => new()
    {
        Source = settings.Source,
        Cluster = portal.Cluster,
        ApiUrl = portal.ApiUrl(args.Organization),
        CredentialsKey = PlatformNaming.KeyOf(PlatformNaming.Portal),
        Mappings = EnvironmentDocuments.Mappings(),
    };

    private PlatformApisArgs Apis() => new()
    {
        Documents = EnvironmentDocuments.Apis(args.Target),
        Defaults = PlatformApis.DefaultsWith(settings.DatabasesInCluster ? Target.Existing : args.Target)
            .ToImmutableDictionary(),
        TenantRole = PlatformNames.TenantRole,
        Protect = settings.Protect,
    };
}
