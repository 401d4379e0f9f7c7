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
        WriteList(json, "keys", step.Keys);
        WriteList(json, "diffs", step.Diffs);
        WriteDifferences(json, "diffKind", step.DetailedDiff);
        Flag(json, "logical", step.Logical);
        json.Property("provider", step.Provider);
        json.EndObject();
        Flag(json, "planning", planning);
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
        Flag(json, "custom", state.Custom);
        Flag(json, "delete", state.Delete);
        json.Property("id", state.Id);
        json.Property("parent", state.Parent?.Value ?? "");
        Flag(json, "protect", state.Protect);
        Flag(json, "taint", state.Taint);
        Flag(json, "external", state.External);
        Flag(json, "retainOnDelete", state.RetainOnDelete);
        json.Name("inputs");
        PropertyJsonWriter.Write(json, state.Inputs, secrets, 0);
        json.Name("outputs");
        PropertyJsonWriter.Write(json, state.Outputs, secrets, 0);
        json.Property("provider", state.Provider);
        WriteList(json, "initErrors", state.InitErrors);
        WriteList(json, "hideDiffs", state.HideDiffs);
        json.EndObject();
    }

    /// <summary>A truth, when it is one.</summary>
    public static void Flag(StateJsonWriter json, string name, bool value)
    {
        if (value)
        {
            json.Property(name, true);
        }
    }

    /// <summary>A list of texts, when there are any.</summary>
    public static void WriteList(StateJsonWriter json, string name, ImmutableArray<string> texts)
    {
        if (texts.IsDefaultOrEmpty)
        {
            return;
        }

        json.Name(name);
        json.List(texts, json.Text);
    }
}
