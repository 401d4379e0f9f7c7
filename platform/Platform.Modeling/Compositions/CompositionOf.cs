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
public abstract class CompositionOf<TApi, TStatus, TData>
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

    /// <summary>The name of the claim.</summary>
    protected Source<string> Name => new(Metadata("metadata.name") with
    {
        HoldsName = true,
        MaxLength = Draft.Api.NameMaxLength,
    });

    /// <summary>The namespace of the claim; an API without namespaces has none.</summary>
    protected Source<string> Namespace => new(Draft.Api.Scope == ApiScope.Namespaced
        ? Metadata("metadata.namespace") with { MaxLength = 63 }
        : Metadata("metadata.namespace").But($"{Draft.Api.Kind} has no namespace; its name is Name"));

    /// <summary>The identity of the claim: another after it was deleted and made again.</summary>
    protected Source<string> Uid => new(Metadata("metadata.uid") with { MaxLength = 36 });

    private Draft Draft => draft ?? throw new InvalidOperationException("bug: sources are made in Compose only");

    /// <summary>Says what is composed.</summary>
    protected abstract void Compose();

    /// <summary>A property that the user writes.</summary>
    /// <param name="property">As <c>api => api.Size</c>.</param>
    protected Source<T> Api<T>(Expression<Func<TApi, T>> property) =>
        new(MemberPath.Of(property, "spec", Draft.Api.Spec, SourceSide.Composite));

    /// <summary>A property of the status as it was before this run; what is reported in a run is seen in the
    /// next.</summary>
    /// <param name="property">As <c>status => status.Host</c>.</param>
    protected Source<T> Status<T>(Expression<Func<TStatus, T>> property) =>
        new(MemberPath.Of(property, "status", Draft.Api.Status, SourceSide.Composite) with { MayBeAbsent = true });

    /// <summary>A value of the environment.</summary>
    /// <param name="property">As <c>data => data.Region</c>.</param>
    protected Source<T> Data<T>(Expression<Func<TData, T>> property)
    {
        var facts = MemberPath.Of(property, "", Draft.Config.Data, SourceSide.Environment);
        // A key that is lost leaves the object out, with a warning, instead of an object that lacks a field.
        return new(facts with { IsRequired = !facts.MayBeAbsent });
    }

    /// <summary>A label of the claim.</summary>
    /// <param name="key">The label.</param>
    protected Source<string> Label(string key) => Tag("metadata.labels", key);

    /// <summary>An annotation of the claim.</summary>
    /// <param name="key">The annotation.</param>
    protected Source<string> Annotation(string key) => Tag("metadata.annotations", key);

    /// <summary>A text field of the object itself, as it is in the cluster.</summary>
    /// <param name="path">The field, as <c>status.address</c>.</param>
    protected static Source<string> Observed(string path) => Observed<string>(path);

    /// <summary>A field of the object itself, as it is in the cluster.</summary>
    /// <typeparam name="T">What it holds; <see cref="JsonObject"/> and <see cref="JsonArray"/> for trees.</typeparam>
    /// <param name="path">The field, as <c>status.port</c>.</param>
    protected static Source<T> Observed<T>(string path) => new(new(SourceSide.Observed, path)
    {
        Path = path,
        MayBeAbsent = true,
        Kind = ValueKinds.Of(typeof(T)),
    });

    /// <summary>Texts of one object put together; a missing one leaves the field as the base has it.</summary>
    /// <param name="format">One <c>%s</c> for each part.</param>
    /// <param name="parts">Fields as they are: parts cannot be changed on the way.</param>
    protected static Source<string> Combine(string format, params Source[] parts) =>
        new(Combining.Of(format, [.. parts.Select(static part => part.Facts)]));

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

    private SourceFacts Metadata(string path) =>
        new(SourceSide.Composite, path) { Path = path, Kind = ValueKind.Text };

    private static Source<string> Tag(string map, string key)
    {
        var path = FieldPath.Join(map, key);
        return new(new(SourceSide.Composite, path)
        {
            Path = path,
            Kind = ValueKind.Text,
            MayBeAbsent = true,
            HoldsUserText = true,
        });
    }
}
