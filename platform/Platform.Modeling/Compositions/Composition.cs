using System.Text.Json.Nodes;

using Infra.Platform.Modeling.Compositions.Checks;

namespace Infra.Platform.Modeling.Compositions;

/// <summary>A checked Composition, ready to be written. <see cref="CompositionOf{TApi, TStatus, TData}"/> makes
/// them.</summary>
public sealed class Composition
{
    private readonly Draft draft;

    internal Composition(Draft draft)
    {
        this.draft = draft;
        Labels = draft.Labels;
        NameBudget = draft.Budget!.Value.Longest;
        NameBudgetReason = draft.Budget.Value.Because;
        Meaningless = [.. draft.Ignored.Select(static one => new MeaninglessProperty(one.Property.Path!, one.Reason))];
        Objects =
        [
            .. draft.Resources.Select(static resource =>
                new ComposedKind(resource.Name, resource.Kind.ApiVersion, resource.Kind.Kind)),
        ];
    }

    /// <summary>Its name on the control plane.</summary>
    public string Name => draft.Name;

    /// <summary>The API that it makes true.</summary>
    public ApiModel Api => draft.Api;

    /// <summary>The data of the environment that it reads; its record is <see cref="NoData"/> when it reads
    /// none.</summary>
    public ConfigModel Config => draft.Config;

    /// <summary>Labels by which claims choose it.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; }

    /// <summary>How long names of claims may be for it.</summary>
    public int NameBudget { get; }

    /// <summary>Which name is the tightest.</summary>
    public string NameBudgetReason { get; }

    /// <summary>Properties of the API that it does not read, with the reason.</summary>
    public IReadOnlyList<MeaninglessProperty> Meaningless { get; }

    /// <summary>What it composes, in order. It is also what Crossplane must be allowed to write.</summary>
    public IReadOnlyList<ComposedKind> Objects { get; }

    /// <summary>Whether it asks function-auto-ready to evaluate rules, for which that function has a feature
    /// gate.</summary>
    public bool UsesReadinessRules => CompositionWriter.Rules(draft).Count > 0;

    /// <summary>The document for the control plane.</summary>
    /// <param name="functions">What the functions are called there; default: their usual names.</param>
    public JsonObject Document(FunctionNames? functions = null) => CompositionWriter.Write(draft, functions ?? new());

    /// <summary>What the schemas of the composed kinds have against it: unknown fields and kinds, values of another
    /// type, objects outside of the claim's namespace. Empty when all is well.</summary>
    /// <param name="schemas">The schemas.</param>
    public IReadOnlyList<ModelMistake> Check(ICompositionSchemas schemas) => SchemaCheck.Run(draft, schemas);
}

/// <summary>A property that has no meaning in one Composition.</summary>
/// <param name="Path">The field of the claim, as <c>spec.size</c>.</param>
/// <param name="Reason">Why, as a user should read it.</param>
public sealed record MeaninglessProperty(string Path, string Reason);

/// <summary>One object of a Composition.</summary>
/// <param name="Name">Its name in the Composition.</param>
/// <param name="ApiVersion">Group and version of its kind.</param>
/// <param name="Kind">Its kind.</param>
public sealed record ComposedKind(string Name, string ApiVersion, string Kind);
