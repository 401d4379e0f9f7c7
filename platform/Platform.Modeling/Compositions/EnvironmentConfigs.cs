using System.Text.Json.Nodes;

namespace Infra.Platform.Modeling.Compositions;

/// <summary>Which EnvironmentConfig a Composition reads. Each is read whole; what it says later wins over what the
/// ones before it say.</summary>
public sealed class EnvironmentConfigs
{
    private readonly JsonObject document;

    private EnvironmentConfigs(JsonObject document) => this.document = document;

    /// <summary>One by its name, which the stack chose.</summary>
    /// <param name="name">The name; without that object the Composition stops.</param>
    public static EnvironmentConfigs Named(string name) =>
        new(new() { ["type"] = "Reference", ["ref"] = new JsonObject { ["name"] = name } });

    /// <summary>The one whose label holds the namespace of the claim; without exactly one the Composition
    /// stops.</summary>
    /// <param name="label">The label.</param>
    public static EnvironmentConfigs OfNamespace(string label) => Labelled(label, "metadata.namespace");

    /// <summary>The one whose label holds the name of the claim; without exactly one the Composition stops.</summary>
    /// <param name="label">The label.</param>
    public static EnvironmentConfigs OfName(string label) => Labelled(label, "metadata.name");

    /// <summary>The one with a label of one value; without exactly one the Composition stops.</summary>
    /// <param name="label">The label.</param>
    /// <param name="value">Its value.</param>
    public static EnvironmentConfigs With(string label, string value) =>
        Selected(new() { ["type"] = "Value", ["key"] = label, ["value"] = value });

    internal JsonObject Document(string? into)
    {
        var copy = document.DeepClone().AsObject();
        if (into is not null)
        {
            copy["toFieldPath"] = into;
        }

        return copy;
    }

    private static EnvironmentConfigs Labelled(string label, string path) =>
        Selected(new() { ["type"] = "FromCompositeFieldPath", ["key"] = label, ["valueFromFieldPath"] = path });

    private static EnvironmentConfigs Selected(JsonObject match) => new(new()
    {
        ["type"] = "Selector",
        ["selector"] = new JsonObject { ["mode"] = "Single", ["matchLabels"] = new JsonArray(match) },
    });
}
