using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Infra.Engine.Host;

/// <summary>The head of a deployment: who wrote it, and when.</summary>
internal static class ManifestJson
{
    /// <summary>The version of the command line whose formats are written here.</summary>
    public const string WriterVersion = "v3.260.0";

    private static readonly string Magic =
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(WriterVersion)));

    /// <summary>A manifest of now; what the former one had besides is kept.</summary>
    public static string Renewed(string former, DateTimeOffset now)
    {
        using var json = new StateJsonWriter();
        json.StartObject();
        json.Property("time", ResourceTimes.Text(now));
        json.Property("magic", Magic);
        json.Property("version", WriterVersion);
        if (former.Length > 0)
        {
            using var fields = JsonDocument.Parse(former);
            foreach (var field in fields.RootElement.EnumerateObject())
            {
                if (field.Name is not ("time" or "magic" or "version"))
                {
                    json.Name(field.Name);
                    json.Raw(Encoding.UTF8.GetBytes(field.Value.GetRawText()));
                }
            }
        }

        json.EndObject();
        return Encoding.UTF8.GetString(json.Written);
    }

    /// <summary>When a manifest was written; the reader stands on its first token, and afterwards on its last.</summary>
    public static DateTimeOffset? TimeOf(ref Utf8JsonReader json)
    {
        DateTimeOffset? time = null;
        if (json.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        json.Expect(JsonTokenType.StartObject);
        while (json.NextProperty() is { } name)
        {
            time = name == "time" ? ResourceTimes.Parse(json.GetString() ?? "") : time;
            json.Skip();
        }

        return time is { Year: 1 } ? null : time;
    }
}
