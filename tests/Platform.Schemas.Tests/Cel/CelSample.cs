using System.Text.Json.Nodes;

namespace Infra.Platform.Schemas.Tests.Cel;

/// <summary>The document that expressions of the tests read as <c>self</c>.</summary>
internal static class CelSample
{
    private static readonly JsonNode Document = JsonNode.Parse(
        """
        {"name":"orders","min":2,"max":5,"share":0.5,"on":true,"none":null,"list":["a","b"],"numbers":[3,1,2],
         "labels":{"team":"a","x-y":"b"},"parts":[{"type":"A"},{"type":"B","size":1}]}
        """)!;

    public static Dictionary<string, JsonNode?> Bindings => new() { ["self"] = Document };
}
