using System.Collections.Immutable;

namespace Infra.Engine.Host;

/// <summary>
/// Resources in the form that state files have them: fields in the format's order, empty ones left out.
/// </summary>
internal static class ResourceJsonWriter
{
    // Fields that are kept as text stand where the format has them.
    private static readonly string[] AfterPosition = ["stackTrace"];
    private static readonly string[] AtEnd =
        ["refreshBeforeUpdate", "viewOf", "resourceHooks", "extensionRef", "snippetID"];

    private static readonly HashSet<string> Placed =
        [.. AfterPosition, .. AtEnd, ResourceTimes.Created, ResourceTimes.Modified];

    /// <summary>Writes one resource.</summary>
    public static void Write(StateJsonWriter json, ResourceState resource, SecretBox secrets)
    {
        var place = PlaceOf(resource.Urn);
        json.StartObject();
        json.Property("urn", resource.Urn.Value);
        json.Property("custom", resource.Custom);
        json.Flag("delete", resource.Delete);
        json.Optional("id", resource.Id);
        json.Property("type", resource.Type);
        Map("inputs", resource.Inputs);
        Map("outputs", resource.Outputs);
        json.Optional("parent", resource.Parent?.Value);
        json.Flag("protect", resource.Protect);
        json.Flag("taint", resource.Taint);
        json.Flag("external", resource.External);
        json.Urns("dependencies", resource.Dependencies);
        json.Texts("initErrors", resource.InitErrors);
        json.Optional("provider", resource.Provider);
        WritePropertyDependencies(json, resource);
        json.Flag("pendingReplacement", resource.PendingReplacement);
        json.Texts("additionalSecretOutputs", resource.AdditionalSecretOutputs);
        json.Urns("aliases", resource.Aliases);
        WriteTimeouts(json, resource.CustomTimeouts);
        json.Optional("importID", resource.ImportId);
        WriteLaterFields(json, resource, secrets, place);
        json.EndObject();

        void Map(string name, PropertyMap map)
        {
            if (map.Count > 0)
            {
                json.Name(name);
                PropertyJsonWriter.Write(json, map, secrets, PropertyJsonWriter.Place(place, name));
            }
        }
    }

    /// <summary>Which resource a place belongs to.</summary>
    public static ulong PlaceOf(Urn urn) => PropertyJsonWriter.Place(0, urn.Value);

    private static void WriteLaterFields(StateJsonWriter json, ResourceState resource, SecretBox secrets, ulong place)
    {
        var unknown = resource.UnknownFields;
        json.Flag("retainOnDelete", resource.RetainOnDelete);
        json.Optional("deletedWith", resource.DeletedWith?.Value);
        json.Urns("replaceWith", resource.ReplaceWith);
        json.Optional(ResourceTimes.Created, ResourceTimes.Text(resource.Created, unknown, ResourceTimes.Created));
        json.Optional(ResourceTimes.Modified, ResourceTimes.Text(resource.Modified, unknown, ResourceTimes.Modified));
        json.Optional("sourcePosition", resource.SourcePosition);
        WriteKept(json, unknown, AfterPosition);
        json.Texts("ignoreChanges", resource.IgnoreChanges);
        json.Texts("hideDiff", resource.HideDiffs);
        json.Texts("replaceOnChanges", resource.ReplaceOnChanges);
        if (resource.ReplacementTrigger is { } trigger)
        {
            json.Name("replacementTrigger");
            PropertyJsonWriter.Write(json, trigger, secrets, PropertyJsonWriter.Place(place, "replacementTrigger"));
        }

        WriteKept(json, unknown, AtEnd);
        WriteRest(json, unknown, Placed);
    }

    /// <summary>Writes the fields that are kept as text and have no place of their own.</summary>
    public static void WriteRest(
        StateJsonWriter json, ImmutableSortedDictionary<string, string> fields, IReadOnlySet<string> placed)
    {
        foreach (var (name, value) in fields)
        {
            if (!placed.Contains(name))
            {
                json.Kept(name, value);
            }
        }
    }

    private static void WriteKept(
        StateJsonWriter json, ImmutableSortedDictionary<string, string> fields, string[] names)
    {
        if (fields.IsEmpty)
        {
            return;
        }

        foreach (var name in names.Where(fields.ContainsKey))
        {
            json.Name(name);
            JsonTranscoder.Write(json, fields[name]);
        }
    }

    private static void WritePropertyDependencies(StateJsonWriter json, ResourceState resource)
    {
        if (resource.PropertyDependencies.IsEmpty)
        {
            return;
        }

        json.Name("propertyDependencies");
        json.StartObject();
        foreach (var (property, urns) in resource.PropertyDependencies)
        {
            json.Name(property);
            json.StartArray();
            foreach (var urn in urns)
            {
                json.Element();
                json.Text(urn.Value);
            }

            json.EndArray();
        }

        json.EndObject();
    }

    private static void WriteTimeouts(StateJsonWriter json, CustomTimeouts? timeouts)
    {
        if (timeouts is null || timeouts == new CustomTimeouts(null, null, null, null))
        {
            return;
        }

        json.Name("customTimeouts");
        json.StartObject();
        Seconds(json, "create", timeouts.Create);
        Seconds(json, "update", timeouts.Update);
        Seconds(json, "delete", timeouts.Delete);
        Seconds(json, "read", timeouts.Read);
        json.EndObject();
    }

    private static void Seconds(StateJsonWriter json, string name, TimeSpan? time)
    {
        if (time is { } value)
        {
            json.Name(name);
            json.Number(value.TotalSeconds);
        }
    }
}
