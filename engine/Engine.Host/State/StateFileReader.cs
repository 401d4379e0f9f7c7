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

    private delegate T Parser<T>(ref Utf8JsonReader json);

    /// <summary>Reads all of it.</summary>
    /// <exception cref="StateException">It is corrupt (with the position), too new, or one of its secrets is damaged.</exception>
    /// <exception cref="IncorrectPassphraseException">The passphrase does not open its secrets.</exception>
    public StateDocument Read(SecretBox secrets)
    {
        var state = StateDocument.Empty;
        Guarded((ref Utf8JsonReader json) =>
        {
            Envelope(ref json, (ref Utf8JsonReader deployment) =>
            {
                state = ReadDeployment(ref deployment, secrets);
                return true;
            });
            return true;
        });
        return state;
    }

    /// <summary>Reads what can be read without opening secrets.</summary>
    /// <exception cref="StateException">It is corrupt (with the position) or too new.</exception>
    public StateSummary Summarize() => Guarded((ref Utf8JsonReader json) =>
    {
        SecretsDescription? secrets = null;
        var count = 0;
        DateTimeOffset? written = null;
        var summary = Envelope(ref json, (ref Utf8JsonReader deployment) =>
        {
            (secrets, count, written) = Count(ref deployment);
            return true;
        });
        return summary with { Secrets = secrets, ResourceCount = count, Written = written };
    });

    private StateSummary Envelope(ref Utf8JsonReader json, Parser<bool> deployment)
    {
        json.Read();
        json.Expect(JsonTokenType.StartObject);
        var (stack, version) = ("", 0);
        ImmutableArray<string> features = [];
        while (json.NextProperty() is { } name)
        {
            switch (name)
            {
                case "version":
                    version = json.GetInt32();
                    break;
                case "features":
                    features = ReadFeatures(ref json);
                    break;
                case "checkpoint":
                    stack = ReadCheckpoint(ref json, deployment);
                    break;
                case "deployment":
                    Deployment(ref json, deployment);
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        CheckVersion(version, features);
        return new StateSummary(stack, version, features, null, 0, null);
    }

    private static string ReadCheckpoint(ref Utf8JsonReader json, Parser<bool> deployment)
    {
        json.Expect(JsonTokenType.StartObject);
        var stack = "";
        while (json.NextProperty() is { } name)
        {
            switch (name)
            {
                case "stack":
                    stack = json.GetString() ?? "";
                    break;
                case "latest":
                    Deployment(ref json, deployment);
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        return stack;
    }

    private static void Deployment(ref Utf8JsonReader json, Parser<bool> parse)
    {
        if (json.TokenType != JsonTokenType.Null)
        {
            json.Expect(JsonTokenType.StartObject);
            parse(ref json);
        }
    }

    private void CheckVersion(int version, ImmutableArray<string> features)
    {
        if (version < 1)
        {
            throw new JsonException("it has no version; state files have \"version\": 3");
        }

        if (version < 3)
        {
            throw new StateException(
                StateProblem.Unsupported,
                $"{source} is of version {version}; versions 3 and 4 are read. Export it with a newer command line");
        }

        if (version > HighestVersion)
        {
            throw new StateException(
                StateProblem.Unsupported,
                $"{source} is newer than what this version of the Pulumi CLI understands (version {version}, "
                + $"known up to {HighestVersion}). Please update your version of the Pulumi CLI");
        }

        var strange = features.Where(static feature => !KnownFeatures.Contains(feature)).ToArray();
        if (strange.Length > 0)
        {
            throw new StateException(
                StateProblem.Unsupported,
                $"{source} uses features that are not supported by this version of the Pulumi CLI: "
                + string.Join(", ", strange));
        }
    }

    private StateDocument ReadDeployment(ref Utf8JsonReader json, SecretBox secrets)
    {
        var resources = ImmutableArray.CreateBuilder<ResourceState>();
        var pending = ImmutableArray.CreateBuilder<PendingOperation>();
        var unknown = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var state = StateDocument.Empty;
        while (json.NextProperty() is { } name)
        {
            switch (name)
            {
                case "manifest":
                    state = state with { Manifest = Kept(ref json) };
                    break;
                case "secrets_providers":
                    state = state with { Secrets = ReadSecrets(ref json) };
                    break;
                case "resources" when json.TokenType == JsonTokenType.StartArray:
                    while (json.Read() && json.TokenType != JsonTokenType.EndArray)
                    {
                        resources.Add(ResourceJsonReader.Read(ref json, secrets, file));
                    }

                    break;
                case "pending_operations" when json.TokenType == JsonTokenType.StartArray:
                    while (json.Read() && json.TokenType != JsonTokenType.EndArray)
                    {
                        pending.Add(PendingOperationJson.Read(ref json, secrets, file));
                    }

                    break;
                case "resources" or "pending_operations":
                    json.Expect(JsonTokenType.Null);
                    break;
                default:
                    unknown[name] = Kept(ref json);
                    break;
            }
        }

        return state with
        {
            Snapshot = new Snapshot(resources.DrainToImmutable(), pending.DrainToImmutable()),
            UnknownFields = unknown.ToImmutable(),
        };
    }

    private (SecretsDescription? Secrets, int Count, DateTimeOffset? Written) Count(ref Utf8JsonReader json)
    {
        SecretsDescription? secrets = null;
        DateTimeOffset? written = null;
        var count = 0;
        while (json.NextProperty() is { } name)
        {
            switch (name)
            {
                case "secrets_providers":
                    secrets = ReadSecrets(ref json);
                    break;
                case "manifest":
                    written = ManifestJson.TimeOf(ref json);
                    break;
                case "resources" when json.TokenType == JsonTokenType.StartArray:
                    for (; json.Read() && json.TokenType != JsonTokenType.EndArray; count++)
                    {
                        json.Skip();
                    }

                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        return (secrets, count, written);
    }

    private SecretsDescription? ReadSecrets(ref Utf8JsonReader json)
    {
        if (json.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        json.Expect(JsonTokenType.StartObject);
        var type = "";
        string? state = null;
        while (json.NextProperty() is { } name)
        {
            switch (name)
            {
                case "type":
                    type = json.GetString() ?? "";
                    break;
                case "state":
                    state = Kept(ref json);
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        return type.Length == 0 ? null : new SecretsDescription(type, state);
    }

    private static ImmutableArray<string> ReadFeatures(ref Utf8JsonReader json)
    {
        var features = ImmutableArray.CreateBuilder<string>();
        while (json.TokenType != JsonTokenType.Null && json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            features.Add(json.GetString() ?? "");
        }

        return features.DrainToImmutable();
    }

    private string Kept(ref Utf8JsonReader json) => JsonTranscoder.Compact(json.RawValue(file));

    private T Guarded<T>(Parser<T> parse)
    {
        var json = JsonReading.Over(file);
        try
        {
            return parse(ref json);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or FormatException)
        {
            throw Corrupt(problem, json.TokenStartIndex);
        }
    }

    private StateException Corrupt(Exception problem, long position)
    {
        var before = file.AsSpan(0, (int)Math.Min(position, file.Length));
        var line = before.Count((byte)'\n') + 1;
        var column = before.Length - before.LastIndexOf((byte)'\n');
        var cut = problem.Message.IndexOf(" LineNumber:", StringComparison.Ordinal) is var at and > 0
            ? problem.Message[..at]
            : problem.Message;
        return new StateException(
            StateProblem.Corrupt,
            $"{source}:{line}:{column}: the state is corrupt: {cut}",
            problem);
    }
}
