using Infra.Platform.Apis.Apps;
using Infra.Platform.Apis.Databases;
using Infra.Platform.Apis.Environments;
using Infra.Platform.Modeling.Compositions;

namespace Infra.Platform.Apis;

/// <summary>The Compositions of the platform's APIs.</summary>
public static class PlatformApis
{
    private static readonly Place[] Places = [Place.Cluster, Place.RegisteredCluster, Place.ContainerService];

    /// <summary>Every Composition, checked.</summary>
    /// <exception cref="ModelException">One of them has mistakes.</exception>
    public static IReadOnlyList<Composition> Compositions { get; } =
    [
        .. Places.Select(place => new EnvironmentComposition(place).Build()),
        new DatabaseInCluster().Build(),
        .. Places.Select(place => new DatabaseOnAws(place).Build()),
        .. Places.Select(place => new DatabaseOnAzure(place).Build()),
        .. Places.Select(place => new DatabaseOnGcp(place).Build()),
        new AppInCluster().Build(),
        new AppInRegisteredCluster().Build(),
        new AppOnLambda().Build(),
        new AppOnContainerApps().Build(),
        new AppOnCloudRun().Build(),
    ];

    /// <summary>The Compositions that a control plane on a target can have.</summary>
    /// <param name="target">The target.</param>
    public static IReadOnlyList<Composition> For(Target target)
    {
        string[] engines = ["cluster", NameOf(target)];
        return [.. Compositions.Where(one => engines.Contains(one.Labels[PlatformLabels.Target]))];
    }

    /// <summary>The Composition of claims that choose none, by kind: what each definition names.</summary>
    /// <param name="databases">Whose databases they get; <see cref="Target.Existing"/>: in the cluster.</param>
    public static IReadOnlyDictionary<string, string> DefaultsWith(Target databases) => new Dictionary<string, string>
    {
        [nameof(Environments.Environment)] = "environment-cluster",
        [nameof(SqlDatabase)] = $"sqldatabase-{(databases == Target.Existing ? "cluster" : NameOf(databases))}",
        [nameof(BackendApp)] = "backendapp-cluster",
    };

    /// <summary>The kinds that the Compositions of a target use: exactly what must be activated and granted.</summary>
    /// <param name="target">The target.</param>
    public static IReadOnlyList<UsedKind> KindsOf(Target target) =>
    [
        .. For(target)
            .SelectMany(composition => composition.Objects)
            .Select(one => UsedKind.Of(one.ApiVersion, one.Kind))
            .Distinct()
            .OrderBy(kind => kind.ActivationName, StringComparer.Ordinal),
    ];

    private static string NameOf(Target target) => target.ToString().ToLowerInvariant();
}
