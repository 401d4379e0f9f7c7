using System.Text.Json.Nodes;

using Infra.Platform.Modeling;

namespace Infra.Platform.Documents.Kubernetes;

/// <summary>What is promised of the Secret that an object leaves in its namespace; read by people and by the
/// compatibility check, applied to no cluster.</summary>
internal static class ConnectionDocument
{
    public static JsonObject Of(ConnectionSecret connection) => new()
    {
        ["secret"] = $"<name>{connection.Suffix}",
        ["keys"] = new JsonObject(connection.Keys.Select(static key =>
            KeyValuePair.Create(key.Name, (JsonNode?)key.Description))),
    };
}
