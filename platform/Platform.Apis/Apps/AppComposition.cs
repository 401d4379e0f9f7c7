using Infra.Platform.Apis.Data;
using Infra.Platform.Modeling.Compositions;

namespace Infra.Platform.Apis.Apps;

/// <summary>What an app has wherever it runs.</summary>
/// <param name="name">Name of the Composition.</param>
/// <param name="target">Whose service it runs on.</param>
/// <param name="place">Where it runs.</param>
internal abstract class AppComposition<TPlatform>(string name, string target, Place place)
    : CompositionOf<BackendApp, BackendAppStatus, Surroundings<TPlatform>>(name)
    where TPlatform : PlatformData
{
    /// <summary>The keys of a connection, and what an app's variables for them are called.</summary>
    protected static IReadOnlyList<(string Key, string Variable)> DatabaseKeys { get; } =
    [
        ("host", "DATABASE_HOST"),
        ("port", "DATABASE_PORT"),
        ("username", "DATABASE_USER"),
        ("password", "DATABASE_PASSWORD"),
        ("database", "DATABASE_NAME"),
        ("sslmode", "DATABASE_SSLMODE"),
    ];

    protected override ReadinessTable Readiness => KindReadiness.Table;

    protected override void Compose()
    {
        Labelled(PlatformLabels.Target, target);
        Labelled(PlatformLabels.Place, PlaceNames.LabelOf(place));
        Reads(EnvironmentConfigs.Named(PlatformNames.PlatformData), data => data.Platform);
        Reads(EnvironmentConfigs.OfNamespace(PlatformLabels.Namespace), data => data.Environment);
        Run();
    }

    /// <summary>What makes the app run.</summary>
    protected abstract void Run();

    protected Source<T> Size<T>(Func<AppSizes, T> column) =>
        Api(api => api.Size).Map(AppSizes.All, row => row.Size, column);

    /// <summary>Who a resource belongs to, so that one that was left over can be found.</summary>
    protected PatchSet Tagged(string path) => Patches("tagged")
        .Set($"{path}.environment", Namespace)
        .Set($"{path}.team", Data(data => data.Environment.Team))
        .Set($"{path}.control-plane", Data(data => data.Platform.ControlPlane));
}
