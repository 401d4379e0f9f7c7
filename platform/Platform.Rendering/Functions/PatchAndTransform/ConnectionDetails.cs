using System.Text;
using System.Text.Json.Nodes;

using Infra.Platform.Rendering.FieldPaths;
using Infra.Platform.Rendering.Values;

namespace Infra.Platform.Rendering.Functions.PatchAndTransform;

/// <summary>The values that resources give to the connection Secret, base64.</summary>
internal static class ConnectionDetails
{
    public static void Check(JsonObject detail, string path)
    {
        if (string.IsNullOrEmpty(PathReading.FindText(detail, "name")))
        {
            throw InputCheck.Required($"{path}.name", "name is required");
        }

        var type = PathReading.FindText(detail, "type") ?? "";
        var (field, why) = type switch
        {
            "FromValue" => ("value", "value connection detail requires a value"),
            "FromConnectionSecretKey" =>
                ("fromConnectionSecretKey", "from connection secret key connection detail requires a key"),
            "FromFieldPath" => ("fromFieldPath", "from field path connection detail requires a field path"),
            "" => throw InputCheck.Required($"{path}.type", "connection detail type is required"),
            _ => throw InputCheck.Invalid($"{path}.type", type, "unknown connection detail type"),
        };
        if (detail[field] is null)
        {
            throw InputCheck.Required($"{path}.{field}", why);
        }
    }

    /// <summary>Adds what an existing resource gives; what it does not have yet is left out.</summary>
    /// <exception cref="FieldPathException">A path that does not fit.</exception>
    public static void Collect(
        IReadOnlyList<JsonObject> details, ObservedResource resource, IDictionary<string, string> into)
    {
        foreach (var detail in details)
        {
            if (Value(detail, resource) is { } value)
            {
                into[PathReading.FindText(detail, "name")!] = value;
            }
        }
    }

    private static string? Value(JsonObject detail, ObservedResource resource)
    {
        switch (PathReading.FindText(detail, "type"))
        {
            case "FromValue":
                return Encoded(PathReading.FindText(detail, "value") ?? "");
            case "FromConnectionSecretKey":
                var key = PathReading.FindText(detail, "fromConnectionSecretKey")!;
                return resource.ConnectionDetails.TryGetValue(key, out var secret) ? secret : null;
            default:
                var path = PathReading.FindText(detail, "fromFieldPath")!;
                return PathReading.TryGet(resource.Document, path, out var value) ? Encoded(Text(value)) : null;
        }
    }

    /// <summary>A text as it is, anything else as JSON.</summary>
    private static string Text(JsonNode? value) =>
        GoType.Name(value) == "string" ? value!.GetValue<string>() : GoJson.Text(value);

    private static string Encoded(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
