using System.Linq.Expressions;
using System.Text.Json.Nodes;

using Infra.Platform.Modeling.Compositions.Checks;
using Infra.Platform.Modeling.Reading;

namespace Infra.Platform.Modeling.Compositions;

/// <summary>One way of making what an API promises: a list of objects, each a base with what differs from claim to
/// claim.</summary>
/// <example>
/// <code>
/// internal sealed class DatabaseInCluster()
///     : CompositionOf&lt;SqlDatabase, SqlDatabaseStatus, PlatformData&gt;("sqldatabase-cluster")
/// {
///     protected override void Compose()
///     {
///         Reads(EnvironmentConfigs.Named("platform"));
///         Budget(47, "CloudNativePG adds three characters to a name of at most 50");
///
///         Object("cluster", Yaml.Cluster)
///             .Set("metadata.name", Name)
///             .Set("spec.instances", Api(api => api.HighAvailability).Map((false, 1), (true, 3)))
///             .Set("spec.storage.size", Api(api => api.Storage).Format("%sGi"))
///             .Set("spec.resources.requests.cpu", Api(api => api.Size).Map(Sizes.All, row => row.Size, row =>
/// row.Cpu))
///             .Set("spec.storage.storageClass", Data(data => data.StorageClass))
///             .Report(status => status.Host, Combine("%s.%s.svc", Observed("status.writeService"),
/// Observed("metadata.namespace")))
///             .ReadyBy(Ready.When());
///     }
/// }
/// </code>
/// </example>
/// <typeparam name="TApi">The record of the API.</typeparam>
/// <typeparam name="TStatus">The record of its status; <see cref="NoStatus"/> when it has none.</typeparam>
/// <typeparam name="TData">The record of the environment's data; <see cref="NoData"/> when none is read.</typeparam>
public abstract partial class CompositionOf<TApi, TStatus, TData>
    where TApi : class
    where TStatus : class
    where TData : class
{
    private readonly string name;
    private readonly Lazy<Composition> built;
    private Draft? draft;

    /// <summary>A Composition of a name.</summary>
    /// <param name="name">Its name on the control plane, as <c>sqldatabase-aws</c>.</param>
    protected CompositionOf(string name)
    {
        this.name = name;
        built = new(Compile);
    }

    /// <summary>The Composition, checked.</summary>
    /// <exception cref="ModelException">It has mistakes: all of them.</exception>
    public Composition Build() => built.Value;

    /// <summary>When objects of each kind are ready; default: the kinds that function-auto-ready knows.</summary>
    protected virtual ReadinessTable Readiness => ReadinessTable.BuiltIn;

    private Draft Draft => draft ?? throw new InvalidOperationException("bug: sources are made in Compose only");

    /// <summary>Says what is composed.</summary>
    protected abstract void Compose();

    /// <summary>A label of the Composition, by which claims choose it.</summary>
    /// <param name="key">The label.</param>
    /// <param name="value">Its value.</param>
    protected void Labelled(string key, string value) => Draft.Labels[key] = value;

    /// <summary>How long names of claims may be so that all names made from them fit.</summary>
    /// <param name="longestName">The largest number of characters; the record says no more.</param>
    /// <param name="because">Which name is the tightest.</param>
    protected void Budget(int longestName, string because) => Draft.Budget = (longestName, because);

    /// <summary>A property means nothing here. It stands on the reference page.</summary>
    /// <param name="property">As <c>api => api.Size</c>.</param>
    /// <param name="reason">Why, as a user should read it.</param>
    protected void Ignores<T>(Expression<Func<TApi, T>> property, string reason) =>
        Draft.Ignored.Add((MemberPath.Of(property, "spec", Draft.Api.Spec, SourceSide.Composite), reason));

    /// <summary>The EnvironmentConfig that the data comes from.</summary>
    /// <param name="config">Which.</param>
    protected void Reads(EnvironmentConfigs config) => Draft.Configs.Add((config, null));

    /// <summary>The EnvironmentConfig that one part of the data comes from.</summary>
    /// <param name="config">Which.</param>
    /// <param name="into">The part, as <c>data => data.Platform</c>.</param>
    protected void Reads<T>(EnvironmentConfigs config, Expression<Func<TData, T>> into) =>
        Draft.Configs.Add((config, MemberPath.Of(into, "", Draft.Config.Data, SourceSide.Environment)));

    /// <summary>A value of the environment from the claim, for all objects.</summary>
    /// <param name="property">As <c>data => data.Host</c>.</param>
    /// <param name="source">Its value, from the claim.</param>
    protected void Publish<T>(Expression<Func<TData, T>> property, Source source)
    {
        var target = MemberPath.Of(property, "", Draft.Config.Data, SourceSide.Environment);
        EnvironmentPatch(PatchDirection.PublishFromComposite, source, target);
    }

    /// <summary>A property of the status from the environment.</summary>
    /// <param name="property">As <c>status => status.Region</c>.</param>
    /// <param name="source">Its value, from the environment.</param>
    protected void Report<T>(Expression<Func<TStatus, T>> property, Source source)
    {
        var target = MemberPath.Of(property, "status", Draft.Api.Status, SourceSide.Composite);
        EnvironmentPatch(PatchDirection.ReportFromEnvironment, source, target);
    }

    /// <summary>Patches for several objects.</summary>
    /// <param name="setName">Its name.</param>
    protected PatchSet Patches(string setName)
    {
        var set = new PatchSet(setName);
        Draft.PatchSets.Add(set.Draft);
        return set;
    }

    /// <summary>One object.</summary>
    /// <param name="objectName">Its name in the Composition; another name later is another object, and the first is
    /// deleted.</param>
    /// <param name="yaml">The base: what is the same for every claim.</param>
    protected ComposedObject<TStatus, TData> Object(string objectName, string yaml) =>
        Object(objectName, Trees.Read(yaml, $"{name}/{objectName}"));

    /// <summary>One object.</summary>
    /// <param name="objectName">Its name in the Composition.</param>
    /// <param name="base">The base: what is the same for every claim.</param>
    protected ComposedObject<TStatus, TData> Object(string objectName, JsonObject @base)
    {
        var composed = new ComposedObject<TStatus, TData>(objectName, @base, Draft.Api, Draft.Config);
        Draft.Resources.Add(composed.Draft);
        return composed;
    }

    /// <summary>What the connection Secret is called; default: the claim's name with <c>-connection</c>. It is written
    /// in the second run, when the objects exist.</summary>
    /// <param name="secretName">The name, made from the claim's.</param>
    protected void ConnectionSecret(Source<string> secretName) => Draft.ConnectionSecret = secretName.Facts;

    private Composition Compile()
    {
        draft = new(name, ApiModel.Of<TApi>(), ConfigModel.Of<TData>(), Readiness);
        Compose();
        var mistakes = new Mistakes();
        new CompositionCheck(draft, mistakes).Run(typeof(TStatus));
        mistakes.ThrowIfAny($"Composition {name}");
        return new(draft);
    }

    // A value that is required there and missing stops the whole Composition, so none is.
    private void EnvironmentPatch(PatchDirection direction, Source source, SourceFacts target) =>
        Draft.EnvironmentPatches.Add(
            new(direction, source.Facts with { IsRequired = false }, target.Path!, Merging.Replace)
            {
                Target = target,
            });
}
