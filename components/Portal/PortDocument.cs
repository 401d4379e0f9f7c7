using System.Text.Json;
using System.Text.Json.Nodes;

using Infra.Components.Versions;

namespace Infra.Components.Portal;

/// <summary>A resource of Port whose inputs are a document; the provider's schema says what may stand there.</summary>
internal sealed class PortDocument : CustomResource
{
    /// <summary>The token of blueprints.</summary>
    public const string Blueprint = "port:index/blueprint:Blueprint";

    /// <summary>The token of actions.</summary>
    public const string Action = "port:index/action:Action";

    /// <summary>A resource called after the document's identifier.</summary>
    public PortDocument(string type, JsonObject inputs, CustomResourceOptions options)
        : base(type, IdentifierOf(inputs), new DictionaryResourceArgs(MapOf(inputs)), PinnedPlugins.Port.With(options))
    {
    }

    /// <summary>What a document is called.</summary>
    /// <exception cref="ArgumentException">It is called nothing.</exception>
    public static string IdentifierOf(JsonObject document) =>
        (string?)document["identifier"]
            ?? throw new ArgumentException($"a document without identifier: {document.ToJsonString()}");

    private static ImmutableDictionary<string, object?> MapOf(JsonObject map) =>
        map.ToImmutableDictionary(static member => member.Key, static member => ValueOf(member.Value));

    private static object? ValueOf(JsonNode? node) => node switch
    {
        null => null,
        JsonObject map => MapOf(map),
        JsonArray list => list.Select(ValueOf).ToImmutableArray(),
        JsonValue value when value.TryGetValue<bool>(out var flag) => flag,
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        JsonValue value => value.Deserialize<double>(),
        _ => throw new ArgumentException($"not a JSON value: {node}"),
    };
}
