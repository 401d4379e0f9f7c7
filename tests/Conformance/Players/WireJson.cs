using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Infra.Engine;
using Infra.Engine.Host;

namespace Infra.Conformance;

/// <summary>Properties and answers of providers, from and to the JSON of the recordings.</summary>
internal static class WireJson
{
    private static readonly JsonSerializerOptions AsItIs = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly AssetHashes Hashes = new(Path.GetTempPath());

    /// <summary>Properties as a provider would get them.</summary>
    public static JsonNode Of(PropertyMap properties, bool acceptResources, bool acceptSecrets = true) =>
        JsonNode.Parse(JsonFormatter.Default.Format(
            new PropertyWriter(acceptSecrets, acceptResources).WriteProperties(properties)))!;

    /// <summary>Properties of an answer; empty when they are absent.</summary>
    public static PropertyMap Properties(JsonNode? json) => json is null
        ? PropertyMap.Empty
        : new PropertyReader(Hashes).ReadProperties(JsonParser.Default.Parse<Struct>(json.ToJsonString()));

    /// <summary>What is wrong with inputs.</summary>
    public static ImmutableArray<CheckFailure> Failures(JsonNode answer) => answer["failures"] is JsonArray failures
        ? [.. failures.Select(static failure => new CheckFailure(Text(failure, "property"), Text(failure, "reason")))]
        : [];

    /// <summary>An answer of Diff.</summary>
    public static DiffResult Diff(JsonNode answer) => new()
    {
        Changes = Text(answer, "changes") switch
        {
            "DIFF_NONE" => DiffChanges.None,
            "DIFF_SOME" => DiffChanges.Some,
            _ => DiffChanges.Unknown,
        },
        ReplaceKeys = Texts(answer, "replaces"),
        StableKeys = Texts(answer, "stables"),
        ChangedKeys = Texts(answer, "diffs"),
        DeleteBeforeReplace = answer["deleteBeforeReplace"]?.GetValue<bool>() ?? false,
        DetailedDiff = answer["hasDetailedDiff"]?.GetValue<bool>() == true
            ? (answer["detailedDiff"] as JsonObject ?? []).ToImmutableSortedDictionary(
                static pair => pair.Key,
                static pair => new PropertyDifference(
                    Kind(pair.Value!), pair.Value!["inputDiff"]?.GetValue<bool>() ?? false),
                StringComparer.Ordinal)
            : null,
    };

    /// <summary>The JSON text of a document, with tokens as they are.</summary>
    public static string Plain(JsonNode? node) => node?.ToJsonString(AsItIs) ?? "nothing";

    /// <summary>A text of an object; "" when it is absent.</summary>
    public static string Text(JsonNode? node, string key) => node?[key]?.GetValue<string>() ?? "";

    private static ImmutableArray<string> Texts(JsonNode node, string key) => node[key] is JsonArray texts
        ? [.. texts.Select(static text => text!.GetValue<string>())]
        : [];

    private static PropertyDifferenceKind Kind(JsonNode difference) => Text(difference, "kind") switch
    {
        "ADD_REPLACE" => PropertyDifferenceKind.AddReplace,
        "DELETE" => PropertyDifferenceKind.Delete,
        "DELETE_REPLACE" => PropertyDifferenceKind.DeleteReplace,
        "UPDATE" => PropertyDifferenceKind.Update,
        "UPDATE_REPLACE" => PropertyDifferenceKind.UpdateReplace,
        _ => PropertyDifferenceKind.Add,
    };
}
