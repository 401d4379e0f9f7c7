using System.Text.Json.Nodes;

namespace Infra.Conformance;

/// <summary>One recorded call: what was asked, what was answered, and where both stand in the recording.</summary>
internal sealed class RecordedCall(JsonObject start, int startedAt)
{
    private JsonNode? end;

    /// <summary>The method without its package: <c>ResourceMonitor/Invoke</c>.</summary>
    public string Method { get; } = start["method"]!.GetValue<string>()["/pulumirpc.".Length..];

    /// <summary>Whether the program asked the engine.</summary>
    public bool ByProgram { get; } = start["metadata"]?["mode"]?.GetValue<string>() == "server";

    /// <summary>The package of the provider that was asked, or "".</summary>
    public string Package { get; } = start["metadata"]?["name"]?.GetValue<string>() ?? "";

    /// <summary>The request.</summary>
    public JsonObject Request { get; } = start["request"] as JsonObject ?? [];

    /// <summary>The place of the start.</summary>
    public int StartedAt => startedAt;

    /// <summary>The place of the end; none when it was still open at the end.</summary>
    public int EndedAt { get; private set; } = int.MaxValue;

    /// <summary>The answer; null when there was none, or an error.</summary>
    public JsonNode? Response => end?["response"];

    /// <summary>Whether there was an answer, if only an error.</summary>
    public bool HasEnded => end is not null;

    /// <summary>What a provider's or the program's error said; null when there was none.</summary>
    public string? Error => end?["errors"]?[0]?.GetValue<string>();

    /// <summary>The error that the program got; null when there was none.</summary>
    public JsonObject? Refusal => end?["error"] as JsonObject;

    /// <summary>Whether a provider was asked what is compared; handshakes and farewells are not.</summary>
    public bool ToProvider => !ByProgram
        && Method.StartsWith("ResourceProvider/", StringComparison.Ordinal)
        && !Method.EndsWith("/Handshake", StringComparison.Ordinal)
        && !Method.EndsWith("/GetPluginInfo", StringComparison.Ordinal)
        && !Method.EndsWith("/Cancel", StringComparison.Ordinal);

    /// <summary>What the call is about: a resource, a function, or the package.</summary>
    public string Subject => Text("urn") ?? Text("tok")
        ?? (Text("name") is { } name ? $"{Text("type")} {name}" : Package);

    /// <summary>
    /// Whether a provider was asked about a resource: providers themselves may be got ready at any time.
    /// </summary>
    public bool IsWork => ToProvider && !Method.EndsWith("/Configure", StringComparison.Ordinal);

    /// <summary>The end of the URN of what is registered.</summary>
    public string Arrival => $"{Text("type")}::{Text("name")}";

    /// <summary>Takes the line of the end.</summary>
    public void End(JsonObject line, int at) => (end, EndedAt) = (line, at);

    private string? Text(string key) => Request[key]?.GetValue<string>();
}
