using System.Collections.Immutable;
using System.Text.Json;

namespace Infra.Engine.Host.Tests.Simulation;

/// <summary>One call of a provider in a recording.</summary>
internal sealed record RecordedCall(string Step, string Method, JsonElement Request, JsonElement Response, string Error)
{
    private const string Special = "4dabf18193072939515e22adb298388d";
    private const string SecretMark = "1b47061264138c4ac30d75fd1eb44270";
    private const string UnknownMark = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    public Urn Urn => new(Text("urn"));

    public bool Preview => Request.TryGetProperty("preview", out var preview) && preview.GetBoolean();

    public string Title => $"{Step[..2]} {Method} {(Preview ? "preview " : "")}{Urn.Name}";

    public static IEnumerable<RecordedCall> In(string stepFolder)
    {
        const string service = "/pulumirpc.ResourceProvider/";
        var open = new Dictionary<int, JsonElement>();
        foreach (var line in File.ReadLines(Path.Combine(stepFolder, "grpc.jsonl")))
        {
            var entry = JsonDocument.Parse(line).RootElement;
            var method = entry.GetProperty("method").GetString()!;
            if (!method.StartsWith(service, StringComparison.Ordinal))
            {
                continue;
            }

            var call = entry.GetProperty("call").GetInt32();
            if (entry.GetProperty("phase").GetString() == "start")
            {
                open[call] = entry.GetProperty("request");
                continue;
            }

            yield return new(
                Path.GetFileName(stepFolder),
                method[service.Length..],
                open[call],
                entry.TryGetProperty("response", out var response) ? response : default,
                entry.TryGetProperty("errors", out var errors) ? errors[0].GetString()! : "");
        }
    }

    public string Text(string key) => Request.GetProperty(key).GetString()!;

    public PropertyMap Map(string key) => Map(Request, key);

    public static PropertyMap Map(JsonElement message, string key) =>
        message.TryGetProperty(key, out var map) ? ((PropertyValue.Map)Value(map)).Properties : PropertyMap.Empty;

    private static PropertyValue Value(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => PropertyValue.Null.Instance,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => element.GetDouble(),
        JsonValueKind.String when element.GetString() == UnknownMark => PropertyValue.Unknown.Instance,
        JsonValueKind.String => element.GetString()!,
        JsonValueKind.Array => new PropertyValue.List([.. element.EnumerateArray().Select(Value)]),
        _ when element.TryGetProperty(Special, out var kind) && kind.GetString() == SecretMark =>
            new PropertyValue.Secret(Value(element.GetProperty("value"))),
        _ => PropertyMap.Of(element.EnumerateObject().Select(it => KeyValuePair.Create(it.Name, Value(it.Value)))),
    };
}
