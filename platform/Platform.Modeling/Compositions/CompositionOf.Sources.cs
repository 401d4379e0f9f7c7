using System.Linq.Expressions;
using System.Text.Json.Nodes;

namespace Infra.Platform.Modeling.Compositions;

/// <content>What a value of a composed object can come from.</content>
public abstract partial class CompositionOf<TApi, TStatus, TData>
{
    /// <summary>The name of the claim.</summary>
    protected Source<string> Name => new(Metadata("metadata.name", "Name") with
    {
        HoldsName = true,
        MaxLength = Draft.Api.NameMaxLength,
    });

    /// <summary>The namespace of the claim; an API without namespaces has none.</summary>
    protected Source<string> Namespace => new(Draft.Api.Scope == ApiScope.Namespaced
        ? Metadata("metadata.namespace", "Namespace") with { MaxLength = 63 }
        : Metadata("metadata.namespace", "Namespace").But($"{Draft.Api.Kind} has no namespace; its name is Name"));

    /// <summary>The identity of the claim: another after it was deleted and made again.</summary>
    protected Source<string> Uid => new(Metadata("metadata.uid", "Uid") with { MaxLength = 36 });

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
        if (Draft.PublishedByObjects.Contains(facts.Path!))
        {
            return new(facts with { MayBeAbsent = true });
        }

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

    private static SourceFacts Metadata(string path, string text) =>
        new(SourceSide.Composite, text) { Path = path, Kind = ValueKind.Text };

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
