using System.Collections.Immutable;
using System.Text;

namespace Infra.Engine.Host;

/// <summary>Writes state files: checkpoints of a backend, and exports.</summary>
internal static class StateFileWriter
{
    private static readonly HashSet<string> Placed = ["metadata"];

    private static readonly Dictionary<string, string> FeatureOfField = new()
    {
        ["refreshBeforeUpdate"] = "refreshBeforeUpdate",
        ["viewOf"] = "views",
        ["resourceHooks"] = "hooks",
        ["extensionRef"] = "extensionParameterization",
        ["snippetID"] = "snippets-prototype",
    };

    /// <summary>Writes a checkpoint.</summary>
    public static void WriteCheckpoint(StateJsonWriter json, StackName name, StateDocument state, SecretBox secrets)
    {
        json.StartObject();
        WriteVersion(json, FeaturesOf(state.Snapshot));
        json.Name("checkpoint");
        json.StartObject();
        json.Property("stack", name.Qualified);
        json.Name("latest");
        WriteDeployment(json, state, secrets);
        json.EndObject();
        json.EndObject();
    }

    /// <summary>The indented form of <c>stack export</c>, ending in a line break.</summary>
    public static string Export(StateDocument state, SecretBox secrets)
    {
        using var compact = new StateJsonWriter();
        compact.StartObject();
        WriteVersion(compact, FeaturesOf(state.Snapshot));
        compact.Name("deployment");
        WriteDeployment(compact, state, secrets);
        compact.EndObject();
        return Indented(compact.Written, null);
    }

    /// <summary>JSON with the indentation of exports, ending in a line break.</summary>
    public static string Indented(ReadOnlySpan<byte> json, Func<string, string>? reveal)
    {
        using var indented = new StateJsonWriter(indent: 4);
        var reader = JsonReading.Over(json);
        reader.Read();
        JsonTranscoder.Copy(ref reader, indented, reveal);
        return Encoding.UTF8.GetString(indented.Written) + "\n";
    }

    /// <summary>The features of version 4 that a snapshot uses; without one it is written as version 3.</summary>
    public static ImmutableSortedSet<string> FeaturesOf(Snapshot snapshot)
    {
        var features = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var resource in snapshot.Resources.Concat(snapshot.PendingOperations.Select(static op => op.Resource)))
        {
            AddWhere(!resource.ReplaceWith.IsEmpty, "replaceWith");
            AddWhere(resource.Taint, "taint");
            foreach (var field in resource.UnknownFields.Keys)
            {
                AddWhere(FeatureOfField.TryGetValue(field, out var feature), feature!);
            }
        }

        return features.ToImmutable();

        void AddWhere(bool used, string feature)
        {
            if (used)
            {
                features.Add(feature);
            }
        }
    }

    private static void WriteVersion(StateJsonWriter json, ImmutableSortedSet<string> features)
    {
        json.Name("version");
        json.Number(features.IsEmpty ? 3 : 4);
        json.List("features", features, static (writer, feature) => writer.Text(feature));
    }

    private static void WriteDeployment(StateJsonWriter json, StateDocument state, SecretBox secrets)
    {
        json.StartObject();
        json.Kept("manifest", state.Manifest);
        WriteSecrets(json, state.Secrets);
        json.List(
            "resources",
            state.Snapshot.Resources,
            (writer, resource) => ResourceJsonWriter.Write(writer, resource, secrets));
        json.List(
            "pending_operations",
            state.Snapshot.PendingOperations,
            (writer, operation) => PendingOperationJson.Write(writer, operation, secrets));
        json.Kept("metadata", state.UnknownFields.GetValueOrDefault("metadata") ?? "{}");
        ResourceJsonWriter.WriteRest(json, state.UnknownFields, Placed);
        json.EndObject();
    }

    private static void WriteSecrets(StateJsonWriter json, SecretsDescription? secrets)
    {
        if (secrets is null)
        {
            return;
        }

        json.Name("secrets_providers");
        json.StartObject();
        json.Property("type", secrets.Type);
        if (secrets.StateJson is { } state)
        {
            json.Kept("state", state);
        }

        json.EndObject();
    }
}
