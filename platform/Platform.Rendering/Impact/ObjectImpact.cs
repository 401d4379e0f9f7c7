using System.Text.Json.Nodes;

using Infra.Platform.Rendering.FieldPaths;

namespace Infra.Platform.Rendering.Impact;

/// <summary>What becomes of a composed object.</summary>
public enum ObjectFate
{
    /// <summary>It is made.</summary>
    Added,

    /// <summary>Some of its fields change.</summary>
    Changed,

    /// <summary>Under the same resource name stands another kind, name or namespace.</summary>
    Renamed,

    /// <summary>It is no longer wanted, and Crossplane deletes it.</summary>
    Deleted,
}

/// <summary>One composed object under both versions.</summary>
/// <param name="Resource">Its name in the Composition.</param>
/// <param name="Fate">What becomes of it.</param>
/// <param name="Before">What it was called: kind and name; null when it was not there.</param>
/// <param name="After">What it will be called; null when it will not be there.</param>
/// <param name="Changes">The fields that differ; none for objects that come or go.</param>
public sealed record ObjectImpact(
    string Resource, ObjectFate Fate, string? Before, string? After, IReadOnlyList<FieldChange> Changes)
{
    /// <summary>Whether an API server or a provider would refuse one of the changes.</summary>
    public bool IsRefused => Changes.Any(change => change.RefusedBy is not null);

    /// <summary>Compares the objects of one resource name; null when they are the same.</summary>
    /// <param name="before">The object; null when there was none.</param>
    /// <param name="after">The object; null when there will be none.</param>
    public static ObjectImpact? Of(ComposedResource? before, ComposedResource? after)
    {
        var name = before?.Name ?? after!.Name;
        if (before is null || after is null)
        {
            var fate = before is null ? ObjectFate.Added : ObjectFate.Deleted;
            return new ObjectImpact(name, fate, Title(before), Title(after), []);
        }

        var changes = FieldChange.Between(before.Document, after.Document)
            .Select(change => Shown(before.Document, change))
            .ToList();
        if (changes.Count == 0)
        {
            return null;
        }

        var isSame = Title(before) == Title(after);
        return new ObjectImpact(
            name, isSame ? ObjectFate.Changed : ObjectFate.Renamed, Title(before), Title(after), changes);
    }

    private static FieldChange Shown(JsonObject document, FieldChange change)
    {
        var refused = change with { RefusedBy = ImmutableFields.Refusing(document, change) };
        var isSecret = PathReading.FindText(document, "kind") == "Secret"
            && (change.Path.StartsWith("data", StringComparison.Ordinal)
                || change.Path.StartsWith("stringData", StringComparison.Ordinal));
        return isSecret
            ? refused with { Before = Hidden(change.Before), After = Hidden(change.After) }
            : refused;
    }

    private static JsonValue? Hidden(JsonNode? value) => value is null ? null : JsonValue.Create("(secret)");

    /// <summary>Kind without its version: another version of a kind is the same object.</summary>
    private static string? Title(ComposedResource? resource)
    {
        if (resource is null)
        {
            return null;
        }

        var apiVersion = PathReading.FindText(resource.Document, "apiVersion") ?? "";
        var group = apiVersion.Contains('/', StringComparison.Ordinal) ? $".{apiVersion.Split('/')[0]}" : "";
        var space = PathReading.FindText(resource.Document, "metadata", "namespace");
        return $"{PathReading.FindText(resource.Document, "kind")}{group} "
            + (space is null ? "" : $"{space}/") + PathReading.FindText(resource.Document, "metadata", "name");
    }
}
