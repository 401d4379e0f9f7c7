using System.Text.Json.Nodes;

namespace Infra.Platform.Documents.Compatibility;

/// <summary>One thing that a document publishes, in any format, as a schema of what consumers write or read.</summary>
/// <param name="Document">Path of the document.</param>
/// <param name="Where">Where in it; "" for the whole.</param>
/// <param name="Schema">In the keywords of a structural schema.</param>
/// <param name="Audience">Who writes or reads it.</param>
/// <param name="Version">The version of an API it belongs to; "" for documents without versions.</param>
/// <param name="IsRead">Whether consumers read it. What is written may become looser, what is read may not.</param>
internal sealed record Surface(
    string Document, string Where, JsonObject Schema, Audience Audience, string Version = "", bool IsRead = false);

/// <summary>A single value that consumers rely on.</summary>
/// <param name="Document">Path of the document.</param>
/// <param name="Where">The field; of a list, the field with its element.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Consequence">What a consumer would have to change if it did not.</param>
internal sealed record Fact(string Document, string Where, string Value, string Consequence);

/// <summary>Everything that a document publishes.</summary>
internal sealed record Publication(IReadOnlyList<Surface> Surfaces, IReadOnlyList<Fact> Facts);
