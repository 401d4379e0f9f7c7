using System.Text.Encodings.Web;
using System.Text.Json;

namespace Infra.Platform.Schemas;

/// <summary>JSON for people: quotes and letters as they are.</summary>
internal static class ReadableJson
{
    public static JsonSerializerOptions Options { get; } =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
