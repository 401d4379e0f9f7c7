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
                    json.Kept(field.Name, field.Value.GetRawText());
                }
            }
        }

        json.EndObject();
        return Encoding.UTF8.GetString(json.Written);
    }

    /// <summary>When a manifest was written; null when it does not say, or nothing has been deployed.</summary>
    public static DateTimeOffset? TimeOf(string manifest)
    {
        using var fields = JsonDocument.Parse(manifest.Length == 0 ? "{}" : manifest);
        return fields.RootElement.ValueKind == JsonValueKind.Object
            && fields.RootElement.TryGetProperty("time", out var time)
            && ResourceTimes.Parse(time.ToString()) is { Year: > 1 } written
            ? written : null;
    }
}
