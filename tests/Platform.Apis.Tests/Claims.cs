using System.Text.Json.Nodes;

using Infra.Platform.Documents;
using Infra.Platform.Modeling.Compositions;
using Infra.Platform.Rendering;

namespace Infra.Platform.Apis.Tests;

/// <summary>The examples of the APIs, composed as on a control plane of each target.</summary>
internal static class Claims
{
    private const string Uid = "6f1d2a34-9b0c-4d5e-8f60-718293a4b5c6";

    private static readonly IReadOnlyList<PlatformDocument> Documents = PlatformDocuments.Of(Catalog.Apis);

    /// <summary>The definitions of the APIs.</summary>
    public static IReadOnlyList<JsonObject> Definitions { get; } =
        [.. Documents.Where(static one => one.Path.EndsWith("/xrd.yaml", StringComparison.Ordinal)).Select(Tree)];

    /// <summary>The examples of the APIs.</summary>
    public static IReadOnlyList<JsonObject> Examples { get; } =
        [.. Documents.Where(static one => one.Path.Contains("/example-", StringComparison.Ordinal)).Select(Tree)];

    /// <summary>How the API server knows them.</summary>
    public static CompositeDefinitions Known { get; } = new(Definitions);

    /// <summary>An example with what the API server adds.</summary>
    public static JsonObject Accepted(JsonObject example)
    {
        var claim = (JsonObject)Known.WithDefaults(example).DeepClone();
        claim["metadata"]!["uid"] = Uid;
        return claim;
    }

    /// <summary>The examples that a Composition is for.</summary>
    public static IEnumerable<JsonObject> For(Composition composition) =>
        Examples.Where(example => example["kind"]!.GetValue<string>() == composition.Api.Kind).Select(Accepted);

    /// <summary>A claim once for every value of every choice that its definition gives.</summary>
    public static IEnumerable<JsonObject> Choices(JsonObject claim)
    {
        var schema = Known.SchemaOf(claim)!;
        var spec = schema.Schema.Property("spec")!;
        return
            from name in spec.PropertyNames
            let property = spec.Property(name)!
            from value in property.Type == "boolean" ? [JsonValue.Create(true), JsonValue.Create(false)] : property.Enum
            let changed = With(claim, name, value!)
            // A rule may refuse the combination.
            where schema.Validate(changed).Count == 0
            select changed;
    }

    /// <summary>Composes a claim on a control plane of a target, in an Environment whose data it finds.</summary>
    /// <param name="target">What the control plane stands on.</param>
    /// <param name="composition">How it is composed.</param>
    /// <param name="claim">The claim, as the API server has it.</param>
    /// <param name="observed">What was composed before; nothing the first time.</param>
    public static Composed Compose(
        Target target, Composition composition, JsonObject claim, params IReadOnlyList<JsonObject> observed)
    {
        var required = new List<JsonObject> { Samples.PlatformOn(target) };
        if (claim["metadata"]!["namespace"]?.GetValue<string>() is { } space)
        {
            required.Add(EnvironmentData(target, composition, space));
        }

        return new Composer(composition.Document()).Compose(new()
        {
            Composite = claim,
            Required = [.. required, .. observed.Where(IsCredentials)],
            Observed = [.. observed.Where(static one => !IsCredentials(one))],
        });
    }

    /// <summary>What was composed, a while later: everything has become ready.</summary>
    public static IReadOnlyList<JsonObject> Ready(Composed composed) => [.. composed.Resources.Select(static resource =>
    {
        var document = (JsonObject)resource.Document.DeepClone();
        document["status"] = new JsonObject
        {
            ["conditions"] = new JsonArray(Condition("Synced"), Condition("Ready")),
        };
        return document;
    })];

    private static JsonObject With(JsonObject claim, string name, JsonNode value)
    {
        var changed = (JsonObject)claim.DeepClone();
        changed["spec"]![name] = value.DeepClone();
        return changed;
    }

    // What the Environment of the claim's place leaves for the claims of its namespace.
    private static JsonObject EnvironmentData(Target target, Composition composition, string name)
    {
        var place = composition.Labels[PlatformLabels.Place];
        var environment = PlatformApis.For(target)
            .Single(one => one.Api.Kind == "Environment" && one.Labels[PlatformLabels.Place] == place);
        var claim = For(environment).Last();
        claim["metadata"]!["name"] = name;
        return Compose(target, environment, claim).Resources
            .Select(static resource => resource.Document)
            .Single(static document => document["kind"]!.GetValue<string>() == "EnvironmentConfig");
    }

    // What a provider writes beside its objects; no object of the Composition.
    private static bool IsCredentials(JsonObject document) =>
        document["kind"]!.GetValue<string>() == "Secret" && document["metadata"]!["annotations"] is null;

    private static JsonObject Condition(string type) => new()
    {
        ["type"] = type, ["status"] = "True", ["reason"] = "Available", ["lastTransitionTime"] = "2026-01-01T00:00:00Z",
    };

    private static JsonObject Tree(PlatformDocument document) => (JsonObject)document.Tree!;
}
