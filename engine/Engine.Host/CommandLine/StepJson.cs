using System.Collections.Immutable;

namespace Infra.Engine.Host;

/// <summary>Steps and their resources as events have them.</summary>
internal sealed class StepJson
{
    private static readonly string[] DifferenceKinds =
        ["add", "add-replace", "delete", "delete-replace", "update", "update-replace"];

    private readonly SecretBox secrets = SecretBox.Blinded();

    /// <summary>Writes a step of an event.</summary>
    public void Write(StateJsonWriter json, StepMetadata step, bool planning)
    {
        json.Name("metadata");
        json.StartObject();
        json.Property("op", step.Op.Name());
        json.Property("urn", step.Urn.Value);
        json.Property("type", step.Type);
        json.Name("old");
        WriteState(json, step.Old);
        json.Name("new");
        WriteState(json, step.New);
        json.Texts("keys", step.Keys);
        json.Texts("diffs", step.Diffs);
        WriteDifferences(json, "diffKind", step.DetailedDiff);
        json.Flag("logical", step.Logical);
        json.Property("provider", step.Provider);
        json.EndObject();
        json.Flag("planning", planning);
    }

    /// <summary>Differences by property path.</summary>
    public static void WriteDifferences(
        StateJsonWriter json, string kind, ImmutableSortedDictionary<string, PropertyDifference>? differences)
    {
        json.Name("detailedDiff");
        if (differences is null)
        {
            json.Null();
            return;
        }

        json.Object(differences, difference =>
        {
            json.StartObject();
            json.Property(kind, DifferenceKinds[(int)difference.Kind]);
            json.Property("inputDiff", difference.InputDiff);
            json.EndObject();
        });
    }

    private void WriteState(StateJsonWriter json, ResourceState? state)
    {
        if (state is null)
        {
            json.Null();
            return;
        }

        json.StartObject();
        json.Property("type", state.Type);
        json.Property("urn", state.Urn.Value);
        json.Flag("custom", state.Custom);
        json.Flag("delete", state.Delete);
        json.Property("id", state.Id);
        json.Property("parent", state.Parent?.Value ?? "");
        json.Flag("protect", state.Protect);
        json.Flag("taint", state.Taint);
        json.Flag("external", state.External);
        json.Flag("retainOnDelete", state.RetainOnDelete);
        json.Name("inputs");
        PropertyJsonWriter.Write(json, state.Inputs, secrets, 0);
        json.Name("outputs");
        PropertyJsonWriter.Write(json, state.Outputs, secrets, 0);
        json.Property("provider", state.Provider);
        json.Texts("initErrors", state.InitErrors);
        json.Texts("hideDiffs", state.HideDiffs);
        json.EndObject();
    }
}
