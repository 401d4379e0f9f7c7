using System.Text.Json.Nodes;

using Infra.Platform.Rendering.FieldPaths;
using Infra.Platform.Schemas;

namespace Infra.Platform.Rendering.Files;

/// <summary>One version of a platform: the definitions and Compositions that composite resources meet.</summary>
public sealed class PlatformVersion
{
    private readonly CompositeDefinitions definitions;
    private readonly IReadOnlyList<JsonObject> definitionDocuments;
    private readonly IReadOnlyList<JsonObject> compositions;
    private readonly Dictionary<string, Composer> composers = new(StringComparer.Ordinal);

    /// <summary>A version of these documents.</summary>
    /// <param name="definitions">CompositeResourceDefinitions.</param>
    /// <param name="compositions">Compositions.</param>
    /// <exception cref="DefinitionException">A definition that no schema can be derived from.</exception>
    public PlatformVersion(IEnumerable<JsonObject> definitions, IEnumerable<JsonObject> compositions)
    {
        definitionDocuments = [.. definitions];
        this.definitions = new CompositeDefinitions(definitionDocuments);
        this.compositions = [.. compositions];
    }

    /// <summary>Whether the version defines the kind of an object.</summary>
    public bool Defines(JsonObject composite) => definitions.SchemaOf(composite) is not null;

    /// <summary>Checks a composite resource against its schema, and composes it.</summary>
    /// <param name="composite">As its author wrote it.</param>
    /// <param name="given">What else there is; its own composite is not looked at.</param>
    /// <param name="old">The composite before a change, for rules that forbid one; null when it is new.</param>
    public ComposeOutcome Compose(Manifest composite, ComposeInputs given, JsonObject? old = null)
    {
        if (Defines(composite.Document)
            && ManifestCheck.Check(composite.Source, definitions.Schemas, old) is { Count: > 0 } problems)
        {
            return new ComposeOutcome(null, [.. problems.Select(static problem => problem.ToString())]);
        }

        try
        {
            var inputs = given with
            {
                Composite = definitions.WithDefaults(composite.Document),
                IsLegacy = definitions.IsLegacy(composite.Document),
            };
            return new ComposeOutcome(ComposerOf(composite.Document).Compose(inputs), []);
        }
        catch (ComposeException refused)
        {
            return new ComposeOutcome(null, [$"{composite.Source.PositionOf("")}: {refused.Message}"]);
        }
    }

    private Composer ComposerOf(JsonObject composite)
    {
        var chosen = CompositionChoice.For(composite, compositions, definitionDocuments);
        var name = PathReading.FindText(chosen, "metadata", "name") ?? "";
        if (!composers.TryGetValue(name, out var composer))
        {
            composers[name] = composer = new Composer(chosen);
        }

        return composer;
    }
}

/// <summary>What became of a composite resource that a person wrote.</summary>
/// <param name="Composed">The objects; null when there are problems.</param>
/// <param name="Problems">All mistakes, each with file, line and column.</param>
public sealed record ComposeOutcome(Composed? Composed, IReadOnlyList<string> Problems);
