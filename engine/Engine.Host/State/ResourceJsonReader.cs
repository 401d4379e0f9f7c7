using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Infra.Engine.Host;

/// <summary>Reads resources from the form that state files have them in; keeps what it does not know.</summary>
internal sealed class ResourceJsonReader
{
    private readonly SecretBox secrets;
    private readonly Dictionary<string, string?> texts = [];
    private readonly HashSet<string> flags = [];
    private readonly Dictionary<string, ImmutableArray<string>> lists = [];
    private PropertyMap inputs = PropertyMap.Empty;
    private PropertyMap outputs = PropertyMap.Empty;
    private PropertyValue? trigger;
    private CustomTimeouts? timeouts;
    private ImmutableSortedDictionary<string, ImmutableArray<Urn>> propertyDependencies = ResourceState.NoDependencies;
    private ImmutableSortedDictionary<string, string>.Builder? unknown;

    private ResourceJsonReader(SecretBox secrets)
    {
        this.secrets = secrets;
    }

    /// <summary>Reads one resource; the reader stands on its first token, and afterwards on its last.</summary>
    /// <param name="json">Where from.</param>
    /// <param name="secrets">Opens its secrets.</param>
    /// <param name="source">The bytes under the reader.</param>
    /// <exception cref="JsonException">It has no URN or type, or a field of another type than it should.</exception>
    public static ResourceState Read(ref Utf8JsonReader json, SecretBox secrets, ReadOnlySpan<byte> source)
    {
        json.Expect(JsonTokenType.StartObject);
        var reader = new ResourceJsonReader(secrets);
        while (json.NextProperty() is { } name)
        {
            reader.Field(name, ref json, source);
        }

        return reader.Result();
    }

    private void Field(string name, ref Utf8JsonReader json, ReadOnlySpan<byte> source)
    {
        switch (name)
        {
            case "urn" or "id" or "type" or "parent" or "provider" or "importID" or "deletedWith" or "sourcePosition":
                texts[name] = json.GetString();
                break;
            case ResourceTimes.Created or ResourceTimes.Modified:
                ReadTime(name, ref json);
                break;
            case "custom" or "delete" or "protect" or "taint" or "external" or "pendingReplacement" or "retainOnDelete":
                _ = json.GetBoolean() && flags.Add(name);
                break;
            case "dependencies" or "initErrors" or "additionalSecretOutputs" or "aliases" or "replaceWith"
                or "ignoreChanges" or "hideDiff" or "hideDiffs" or "replaceOnChanges":
                // Events say hideDiffs, files hideDiff.
                lists[name == "hideDiffs" ? "hideDiff" : name] = json.ReadTexts();
                break;
            case "inputs":
                inputs = PropertyJsonReader.ReadMap(ref json, secrets, PlaceOf(name));
                break;
            case "outputs":
                outputs = PropertyJsonReader.ReadMap(ref json, secrets, PlaceOf(name));
                break;
            case "replacementTrigger":
                trigger = PropertyJsonReader.Read(ref json, secrets, PlaceOf(name));
                break;
            case "propertyDependencies":
                propertyDependencies = ReadPropertyDependencies(ref json);
                break;
            case "customTimeouts":
                timeouts = ReadTimeouts(ref json);
                break;
            default:
                Keep(name, JsonTranscoder.Compact(json.RawValue(source)));
                break;
        }
    }

    private ResourceState Result() => new()
    {
        Urn = new Urn(texts.GetValueOrDefault("urn") ?? throw new JsonException("a resource has no urn")),
        Type = texts.GetValueOrDefault("type") ?? throw new JsonException($"resource {texts["urn"]} has no type"),
        Custom = flags.Contains("custom"),
        Delete = flags.Contains("delete"),
        Id = TextOf("id"),
        Inputs = inputs,
        Outputs = outputs,
        Parent = UrnOf("parent"),
        Protect = flags.Contains("protect"),
        Taint = flags.Contains("taint"),
        External = flags.Contains("external"),
        Dependencies = UrnsOf("dependencies"),
        InitErrors = ListOf("initErrors"),
        Provider = TextOf("provider"),
        PropertyDependencies = propertyDependencies,
        PendingReplacement = flags.Contains("pendingReplacement"),
        AdditionalSecretOutputs = ListOf("additionalSecretOutputs"),
        Aliases = UrnsOf("aliases"),
        CustomTimeouts = timeouts,
        ImportId = TextOf("importID"),
        RetainOnDelete = flags.Contains("retainOnDelete"),
        DeletedWith = UrnOf("deletedWith"),
        ReplaceWith = UrnsOf("replaceWith"),
        Created = TimeOf(ResourceTimes.Created),
        Modified = TimeOf(ResourceTimes.Modified),
        SourcePosition = TextOf("sourcePosition"),
        IgnoreChanges = ListOf("ignoreChanges"),
        HideDiffs = ListOf("hideDiff"),
        ReplaceOnChanges = ListOf("replaceOnChanges"),
        ReplacementTrigger = trigger,
        UnknownFields = unknown?.ToImmutable() ?? ImmutableSortedDictionary<string, string>.Empty,
    };

    private void ReadTime(string name, ref Utf8JsonReader json)
    {
        var text = json.GetString() ?? "";
        texts[name] = text;
        if (ResourceTimes.Parse(text) is not { } time || ResourceTimes.Text(time) != text)
        {
            Keep(name, $"\"{Encoding.UTF8.GetString(json.ValueSpan)}\"");
        }
    }

    private void Keep(string name, string json)
    {
        unknown ??= ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        unknown[name] = json;
    }

    private ulong PlaceOf(string name) =>
        PropertyJsonWriter.Place(ResourceJsonWriter.PlaceOf(new Urn(TextOf("urn"))), name);

    private string TextOf(string name) => texts.GetValueOrDefault(name) ?? "";

    private Urn? UrnOf(string name) => texts.GetValueOrDefault(name) is { Length: > 0 } urn ? new Urn(urn) : null;

    private DateTimeOffset? TimeOf(string name) =>
        texts.GetValueOrDefault(name) is { } text ? ResourceTimes.Parse(text) : null;

    private ImmutableArray<string> ListOf(string name) => lists.TryGetValue(name, out var list) ? list : [];

    private ImmutableArray<Urn> UrnsOf(string name) => UrnsOf(ListOf(name));

    private static ImmutableArray<Urn> UrnsOf(ImmutableArray<string> texts) =>
        texts.IsEmpty ? [] : ImmutableArray.CreateRange(texts, static text => new Urn(text));

    private static ImmutableSortedDictionary<string, ImmutableArray<Urn>> ReadPropertyDependencies(
        ref Utf8JsonReader json)
    {
        json.Expect(JsonTokenType.StartObject);
        var builder = ResourceState.NoDependencies.ToBuilder();
        while (json.NextProperty() is { } property)
        {
            builder[property] = UrnsOf(json.ReadTexts());
        }

        return builder.ToImmutable();
    }

    private static CustomTimeouts ReadTimeouts(ref Utf8JsonReader json)
    {
        json.Expect(JsonTokenType.StartObject);
        var timeouts = new CustomTimeouts(null, null, null, null);
        while (json.NextProperty() is { } name)
        {
            var time = TimeSpan.FromSeconds(json.GetDouble());
            timeouts = name switch
            {
                "create" => timeouts with { Create = time },
                "update" => timeouts with { Update = time },
                "delete" => timeouts with { Delete = time },
                "read" => timeouts with { Read = time },
                _ => timeouts,
            };
        }

        return timeouts;
    }
}
