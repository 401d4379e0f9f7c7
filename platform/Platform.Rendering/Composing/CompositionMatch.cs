using System.Text.Json.Nodes;

using Infra.Platform.Rendering.FieldPaths;

namespace Infra.Platform.Rendering.Composing;

/// <summary>Whether a Composition is meant for a composite resource; checked before anything runs.</summary>
internal static class CompositionMatch
{
    /// <exception cref="ComposeException">Another kind or version, or labels that the composite does not
    /// select.</exception>
    public static void Check(JsonObject composition, JsonObject composite)
    {
        CheckType(composition, composite, "apiVersion");
        CheckType(composition, composite, "kind");
        var wanted = PathReading.Find(composite, "spec", "crossplane", "compositionSelector", "matchLabels")
            ?? PathReading.Find(composite, "spec", "compositionSelector", "matchLabels");
        var name = PathReading.FindText(composition, "metadata", "name");
        foreach (var (label, _) in (wanted as JsonObject ?? []).OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            var value = PathReading.FindText(wanted, label);
            switch (PathReading.FindText(composition, "metadata", "labels", label))
            {
                case null:
                    throw new ComposeException(
                        ComposeStage.Inputs, $"composition \"{name}\" is missing required label \"{label}\"");
                case var got when got != value:
                    throw new ComposeException(
                        ComposeStage.Inputs,
                        $"composition \"{name}\" has incorrect value for label \"{label}\": "
                        + $"want \"{value}\", got \"{got}\"");
            }
        }
    }

    private static void CheckType(JsonObject composition, JsonObject composite, string field)
    {
        var meant = PathReading.FindText(composition, "spec", "compositeTypeRef", field);
        var got = PathReading.FindText(composite, field);
        if (meant != got)
        {
            throw new ComposeException(
                ComposeStage.Inputs,
                $"composition's compositeTypeRef.{field} ({meant}) does not match XR's {field} ({got})");
        }
    }
}
