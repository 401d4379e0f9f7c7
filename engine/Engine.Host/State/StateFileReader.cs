using System.Collections.Immutable;
using System.Text.Json;

namespace Infra.Engine.Host;

/// <summary>Reads state files: a backend's checkpoints, and what <c>stack export</c> writes.</summary>
/// <param name="file">The bytes.</param>
/// <param name="source">What messages call it.</param>
internal sealed class StateFileReader(byte[] file, string source)
{
    private const int HighestVersion = 4;

    // The features of version 4 that are either known here or kept as they are.
    private static readonly HashSet<string> KnownFeatures =
    [
        "refreshBeforeUpdate", "views", "hooks", "taint", "replaceWith", "snippets-prototype",
        "extensionParameterization", "byteString",
    ];

    private List<ResourceState> resources = [];
    private List<PendingOperation> pending = [];
    private bool stopsAtResources, stopped;
    private StateDocument document = StateDocument.Empty;
    private StateSummary summary = new("", 0, [], null, 0, null);

    /// <summary>Reads all of it.</summary>
    /// <exception cref="StateException">It is corrupt (with the position), too new, or one of its secrets is
    /// damaged.</exception>
    /// <exception cref="IncorrectPassphraseException">The passphrase does not open its secrets.</exception>
    public StateDocument Read(SecretBox secrets)
    {
        Parse(secrets);
        return document with { Snapshot = new Snapshot([.. resources], [.. pending]) };
    }

    /// <summary>Reads what can be read without opening secrets.</summary>
    /// <exception cref="StateException">It is corrupt (with the position) or too new.</exception>
    /// <param name="secretsOnly">Whether to stop, if possible, when it is known how they are encrypted.</param>
    public StateSummary Summarize(bool secretsOnly = false)
    {
        Parse(null, secretsOnly);
        return summary with { Secrets = document.Secrets, Written = ManifestJson.TimeOf(document.Manifest) };
    }

    private void Parse(SecretBox? secrets, bool secretsOnly = false)
    {
        var json = JsonReading.Over(file);
        (document, resources, pending) = (StateDocument.Empty, [], []);
        (stopsAtResources, stopped) = (secretsOnly, false);
        try
        {
            json.Read();
            ReadEnvelope(ref json, secrets);
            CheckVersion();
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or FormatException)
        {
            throw Corrupt(problem, json.TokenStartIndex);
        }
    }

    // A checkpoint has its deployment one level deeper than an export.
    private void ReadEnvelope(ref Utf8JsonReader json, SecretBox? secrets)
    {
        json.Expect(JsonTokenType.StartObject);
        while (!stopped && json.NextProperty() is { } name)
        {
            switch (name)
            {
                case "version":
                    summary = summary with { Version = json.GetInt32() };
                    break;
                case "features":
                    summary = summary with { Features = json.ReadTexts() };
                    break;
                case "checkpoint":
                    ReadEnvelope(ref json, secrets);
                    break;
                case "stack":
                    summary = summary with { Stack = json.GetString() ?? "" };
                    break;
                case "latest" or "deployment" when json.TokenType != JsonTokenType.Null:
                    ReadDeployment(ref json, secrets);
                    break;
                default:
                    json.Skip();
                    break;
            }
        }
    }

    private void ReadDeployment(ref Utf8JsonReader json, SecretBox? secrets)
    {
        json.Expect(JsonTokenType.StartObject);
        while (!stopped && json.NextProperty() is { } name)
        {
            switch (name)
            {
                case "resources" when stopsAtResources && summary.Version > 0 && document.Secrets is not null:
                    stopped = true;
                    break;
                case "manifest":
                    document = document with { Manifest = Kept(ref json) };
                    break;
                case "secrets_providers" when json.TokenType != JsonTokenType.Null:
                    document = document with { Secrets = ReadSecrets(ref json) };
                    break;
                case "resources" or "pending_operations" when json.TokenType != JsonTokenType.Null:
                    ReadList(ref json, name == "resources", secrets);
                    break;
                default:
                    document = document with { UnknownFields = document.UnknownFields.SetItem(name, Kept(ref json)) };
                    break;
            }
        }
    }

    private void ReadList(ref Utf8JsonReader json, bool isResources, SecretBox? secrets)
    {
        json.Expect(JsonTokenType.StartArray);
        var count = 0;
        for (; json.Read() && json.TokenType != JsonTokenType.EndArray; count++)
        {
            if (secrets is null)
            {
                json.Skip();
            }
            else if (isResources)
            {
                resources.Add(ResourceJsonReader.Read(ref json, secrets, file));
            }
            else
            {
                pending.Add(PendingOperationJson.Read(ref json, secrets, file));
            }
        }

        summary = isResources ? summary with { ResourceCount = count } : summary;
    }

    private SecretsDescription ReadSecrets(ref Utf8JsonReader json)
    {
        json.Expect(JsonTokenType.StartObject);
        var secrets = new SecretsDescription("", null);
        while (json.NextProperty() is { } name)
        {
            secrets = name switch
            {
                "type" => secrets with { Type = json.GetString() ?? "" },
                "state" => secrets with { StateJson = Kept(ref json) },
                _ => secrets,
            };
            json.Skip();
        }

        return secrets;
    }

    private void CheckVersion()
    {
        var strange = summary.Features.Where(static feature => !KnownFeatures.Contains(feature)).ToArray();
        var problem = summary.Version switch
        {
            < 1 => throw new JsonException("it has no version; state files have \"version\": 3"),
            < 3 => $"is of version {summary.Version}; versions 3 and 4 are read. Export it with a newer command line",
            > HighestVersion => "is newer than what this version of the Pulumi CLI understands. Please update your "
                + "version of the Pulumi CLI",
            _ when strange.Length > 0 => "uses features that are not supported by this version of the Pulumi CLI: "
                + string.Join(", ", strange),
            _ => null,
        };
        if (problem is not null)
        {
            throw new StateException(StateProblem.Unsupported, $"{source} {problem}");
        }
    }

    private string Kept(ref Utf8JsonReader json) => JsonTranscoder.Compact(json.RawValue(file));

    private StateException Corrupt(Exception problem, long position)
    {
        var before = file.AsSpan(0, (int)Math.Min(position, file.Length));
        var line = before.Count((byte)'\n') + 1;
        var column = before.Length - before.LastIndexOf((byte)'\n');
        var text = problem.Message.Split(" LineNumber:")[0];
        return new StateException(
            StateProblem.Corrupt, $"{source}:{line}:{column}: the state is corrupt: {text}", problem);
    }
}
