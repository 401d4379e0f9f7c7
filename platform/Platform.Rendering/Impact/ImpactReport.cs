using Infra.Platform.Rendering.Files;

namespace Infra.Platform.Rendering.Impact;

/// <summary>What a change of a platform, or of what teams ask of it, means for the objects that exist.</summary>
/// <param name="Composites">Every example and claim of either version, in the order of their titles.</param>
public sealed record ImpactReport(IReadOnlyList<CompositeImpact> Composites)
{
    /// <summary>Objects with a field whose change an API server or a provider would refuse.</summary>
    public IEnumerable<ObjectImpact> Refusals => Composites
        .SelectMany(composite => composite.Objects)
        .Where(one => one.IsRefused);

    /// <summary>Whether something that works now would not work any more.</summary>
    public bool Breaks => Refusals.Any() || Composites.Any(one => one.Fate == CompositeFate.Refused);

    /// <summary>How many objects meet a fate.</summary>
    public int Count(ObjectFate fate) => Composites.Sum(composite => composite.Objects.Count(one => one.Fate == fate));

    /// <summary>Compares two states of a management repository.</summary>
    /// <param name="before">The manifests as they are.</param>
    /// <param name="after">The manifests as they would be.</param>
    /// <exception cref="Infra.Platform.Schemas.DefinitionException">A definition that no schema can be derived
    /// from.</exception>
    public static ImpactReport Between(IReadOnlyList<Manifest> before, IReadOnlyList<Manifest> after)
    {
        var one = FolderRendering.Of(before);
        var other = FolderRendering.Of(after, one);
        var keys = one.Keys.Union(other.Keys)
            .OrderBy(key => key.Kind, StringComparer.Ordinal)
            .ThenBy(key => key.Namespace, StringComparer.Ordinal)
            .ThenBy(key => key.Name, StringComparer.Ordinal);
        return new ImpactReport(
            [.. keys.Select(key => Compare(one.GetValueOrDefault(key), other.GetValueOrDefault(key)))]);
    }

    private static CompositeImpact Compare(RenderedComposite? before, RenderedComposite? after)
    {
        var shown = (after ?? before!).Manifest;
        var problems = after?.Outcome.Problems ?? [];
        var fate = (before, after) switch
        {
            (null, _) => CompositeFate.Added,
            (_, null) => CompositeFate.Removed,
            _ when before.Outcome.Composed is not null && problems.Count > 0 => CompositeFate.Refused,
            _ => CompositeFate.Kept,
        };
        var objects = after is not null && problems.Count > 0 ? [] : Objects(before, after);
        return new CompositeImpact(shown.Title, shown.Path, fate, objects, problems);
    }

    private static IReadOnlyList<ObjectImpact> Objects(RenderedComposite? before, RenderedComposite? after)
    {
        var one = Resources(before);
        var other = Resources(after);
        return
        [
            .. one.Keys.Union(other.Keys).Order(StringComparer.Ordinal)
                .Select(name => ObjectImpact.Of(one.GetValueOrDefault(name), other.GetValueOrDefault(name)))
                .OfType<ObjectImpact>(),
        ];
    }

    private static Dictionary<string, ComposedResource> Resources(RenderedComposite? rendered) =>
        (rendered?.Outcome.Composed?.Resources ?? []).ToDictionary(one => one.Name, StringComparer.Ordinal);
}
