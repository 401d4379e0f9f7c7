using System.Linq.Expressions;
using System.Text.Json.Nodes;

namespace Infra.Platform.Modeling.Compositions;

/// <summary>One object of a Composition: its base, and what of it comes from the claim and the environment.</summary>
/// <typeparam name="TStatus">What the platform answers.</typeparam>
/// <typeparam name="TData">The data of the environment.</typeparam>
public sealed class ComposedObject<TStatus, TData>
    where TStatus : class
    where TData : class
{
    private readonly ApiModel api;
    private readonly ConfigModel config;

    internal ComposedObject(string name, JsonObject @base, ApiModel api, ConfigModel config)
    {
        this.api = api;
        this.config = config;
        Draft = new(name, @base);
    }

    internal ResourceDraft Draft { get; }

    /// <summary>A field of the object. A field whose value is always there does not stand in the base: nothing would
    /// ever read it, until a lost value lets it through.</summary>
    /// <param name="path">The field, as <c>spec.storage.size</c> or <c>spec.containers[0].image</c>.</param>
    /// <param name="source">Its value.</param>
    /// <param name="merging">What becomes of a value that the base has there.</param>
    public ComposedObject<TStatus, TData> Set(string path, Source source, Merging merging = Merging.Replace) =>
        Patch(new(PatchDirection.Set, source.Facts, path, merging));

    /// <summary>A property of the claim's status, once the object is in the cluster.</summary>
    /// <param name="property">The property, as <c>status => status.Host</c>.</param>
    /// <param name="source">Its value: fields of this object.</param>
    public ComposedObject<TStatus, TData> Report<T>(Expression<Func<TStatus, T>> property, Source source) =>
        Patch(PatchDirection.Report, MemberPath.Of(property, "status", api.Status, SourceSide.Composite), source);

    /// <summary>A value of the environment for the objects that come after this one.</summary>
    /// <param name="property">The property, as <c>data => data.Host</c>.</param>
    /// <param name="source">Its value: fields of this object.</param>
    public ComposedObject<TStatus, TData> Publish<T>(Expression<Func<TData, T>> property, Source source) =>
        Patch(PatchDirection.Publish, MemberPath.Of(property, "", config.Data, SourceSide.Environment), source);

    /// <summary>The patches of a set.</summary>
    /// <param name="set">The set.</param>
    public ComposedObject<TStatus, TData> Use(PatchSet set)
    {
        Draft.Steps.Add(set.Draft);
        return this;
    }

    /// <summary>When it is ready, where the table of kinds says something else or nothing.</summary>
    /// <param name="checks">All of them must hold.</param>
    public ComposedObject<TStatus, TData> ReadyBy(params Readiness[] checks)
    {
        Draft.Readiness.AddRange(checks);
        return this;
    }

    /// <summary>How long its name may be; default: 63.</summary>
    /// <param name="longest">The largest number of characters.</param>
    /// <param name="because">Who says so.</param>
    public ComposedObject<TStatus, TData> NameAtMost(int longest, string because)
    {
        Draft.NameLimit = (longest, because);
        return this;
    }

    /// <summary>A key of the connection Secret from the Secret that the object writes itself.</summary>
    /// <param name="name">The key.</param>
    /// <param name="key">The key in the object's own Secret.</param>
    public ComposedObject<TStatus, TData> ConnectionFromSecret(string name, string key) =>
        Connection(name, "FromConnectionSecretKey", "fromConnectionSecretKey", key);

    /// <summary>A key of the connection Secret from a field of the object.</summary>
    /// <param name="name">The key.</param>
    /// <param name="path">The field.</param>
    public ComposedObject<TStatus, TData> ConnectionFromField(string name, string path) =>
        Connection(name, "FromFieldPath", "fromFieldPath", path);

    /// <summary>A key of the connection Secret that is always the same; never something secret.</summary>
    /// <param name="name">The key.</param>
    /// <param name="value">Its value.</param>
    public ComposedObject<TStatus, TData> ConnectionValue(string name, string value) =>
        Connection(name, "FromValue", "value", value);

    /// <summary>This is an EnvironmentConfig for others: a property of their data.</summary>
    /// <typeparam name="TOthers">Their data; every property that is always there must be set.</typeparam>
    /// <typeparam name="T">The type of the property.</typeparam>
    /// <param name="property">The property, as <c>(EnvironmentData data) => data.Team</c>.</param>
    /// <param name="source">Its value.</param>
    public ComposedObject<TStatus, TData> Give<TOthers, T>(Expression<Func<TOthers, T>> property, Source source)
        where TOthers : class
    {
        Draft.WholeConfig = ConfigModel.Of<TOthers>();
        var target = MemberPath.Of(property, "data", Draft.WholeConfig.Data, SourceSide.Environment);
        return Patch(PatchDirection.Set, target, source);
    }

    private ComposedObject<TStatus, TData> Connection(string name, string type, string field, string value)
    {
        Draft.ConnectionDetails.Add(new() { ["name"] = name, ["type"] = type, [field] = value });
        return this;
    }

    private ComposedObject<TStatus, TData> Patch(PatchDirection direction, SourceFacts target, Source source) =>
        Patch(new(direction, source.Facts, target.Path!, Merging.Replace) { Target = target });

    private ComposedObject<TStatus, TData> Patch(Patch patch)
    {
        Draft.Steps.Add(patch);
        return this;
    }
}
