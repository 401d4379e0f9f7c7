using System.Text.Json;

namespace Infra.Engine.Host;

/// <summary>Pending operations in the form that state files have them.</summary>
internal static class PendingOperationJson
{
    private static readonly string[] Names = ["creating", "updating", "deleting", "reading", "importing"];

    /// <summary>The name of a kind.</summary>
    public static string NameOf(PendingOperationKind kind) => Names[(int)kind];

    /// <summary>The kind of a name.</summary>
    /// <exception cref="JsonException">There is none.</exception>
    public static PendingOperationKind Parse(string? name) => Array.IndexOf(Names, name) is var index and >= 0
        ? (PendingOperationKind)index
        : throw new JsonException($"'{name}' is no pending operation; they are {string.Join(", ", Names)}");

    /// <summary>Writes one.</summary>
    public static void Write(StateJsonWriter json, PendingOperation operation, SecretBox secrets)
    {
        json.StartObject();
        json.Name("resource");
        ResourceJsonWriter.Write(json, operation.Resource, secrets);
        json.Property("type", NameOf(operation.Kind));
        json.EndObject();
    }

    /// <summary>Reads one.</summary>
    /// <exception cref="JsonException">It has no resource or no known type.</exception>
    public static PendingOperation Read(ref Utf8JsonReader json, SecretBox secrets, ReadOnlySpan<byte> source)
    {
        json.Expect(JsonTokenType.StartObject);
        ResourceState? resource = null;
        string? type = null;
        while (json.NextProperty() is { } name)
        {
            switch (name)
            {
                case "resource":
                    resource = ResourceJsonReader.Read(ref json, secrets, source);
                    break;
                case "type":
                    type = json.GetString();
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        return new PendingOperation(
            resource ?? throw new JsonException("a pending operation has no resource"), Parse(type));
    }
}
