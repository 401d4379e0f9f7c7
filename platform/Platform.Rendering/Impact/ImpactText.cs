using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Infra.Platform.Rendering.Impact;

/// <summary>An impact as text for people at a terminal.</summary>
public static class ImpactText
{
    private const int LongestValue = 60;
    private const string Red = "\e[31m";
    private const string Reset = "\e[0m";

    private static readonly JsonSerializerOptions Shape = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>One block for every composite that is not the same, then the counts.</summary>
    /// <param name="report">The impact.</param>
    /// <param name="color">Whether what is lost or refused stands in red.</param>
    public static string Of(ImpactReport report, bool color)
    {
        var text = new StringBuilder();
        foreach (var composite in report.Composites.Where(one => !one.IsUnchanged))
        {
            text.Append(CultureInfo.InvariantCulture, $"{composite.Title}  ({composite.Path}){Ending(composite)}\n");
            foreach (var problem in composite.Problems)
            {
                Line(text, $"  {problem}", color && composite.Fate == CompositeFate.Refused);
            }

            foreach (var one in composite.Objects)
            {
                Object(text, one, color);
            }

            text.Append('\n');
        }

        return text.Append(Counts(report)).Append('\n').ToString();
    }

    /// <summary>How many objects meet which fate, and how many composites stay the same.</summary>
    public static string Counts(ImpactReport report)
    {
        var claims = Counted(
            (report.Composites.Count(one => one.IsUnchanged), "unchanged"),
            (report.Composites.Count(one => one.Fate == CompositeFate.Refused), "no longer accepted"),
            (report.Composites.Count(one => one is { Fate: CompositeFate.Kept, Problems.Count: > 0 }), "not composed"));
        var objects = Counted(
            (report.Count(ObjectFate.Added), "added"),
            (report.Count(ObjectFate.Changed), "changed"),
            (report.Count(ObjectFate.Renamed), "renamed"),
            (report.Count(ObjectFate.Deleted), "deleted"),
            (report.Refusals.Count(), "with a change that is refused"));
        return string.Join("; ", new[] { ("claims", claims), ("objects", objects) }
            .Where(one => one.Item2.Length > 0)
            .Select(one => $"{one.Item1}: {one.Item2}"));
    }

    /// <summary>A value on one line, cut where it is long; nothing is a dash.</summary>
    public static string Value(JsonNode? value)
    {
        var text = value?.ToJsonString(Shape) ?? "-";
        return text.Length > LongestValue ? $"{text[..(LongestValue - 1)]}…" : text;
    }

    private static string Counted(params (int Count, string What)[] counts) =>
        string.Join(", ", counts.Where(one => one.Count > 0).Select(one => $"{one.Count} {one.What}"));

    private static string Ending(CompositeImpact composite) => composite.Fate switch
    {
        CompositeFate.Added => ": new",
        CompositeFate.Removed => ": removed, and all it is composed of",
        CompositeFate.Refused => ": no longer accepted",
        _ => composite.Problems.Count > 0 ? ": not composed under either version" : "",
    };

    private static void Object(StringBuilder text, ObjectImpact one, bool color)
    {
        switch (one.Fate)
        {
            case ObjectFate.Added:
                Line(text, $"  + {one.Resource}: {one.After}", isRed: false);
                break;
            case ObjectFate.Deleted:
                Line(text, $"  - {one.Resource}: {one.Before} is DELETED", color);
                break;
            case ObjectFate.Renamed:
                Line(text, $"  ! {one.Resource}: {one.Before} becomes {one.After}", color);
                Line(text, "      what exists keeps its name, and what refers to the new one misses it", color);
                break;
            default:
                Line(text, $"  ~ {one.Resource}: {one.After}", isRed: false);
                break;
        }

        foreach (var change in one.Changes)
        {
            Line(text, $"      {change.Path}: {Value(change.Before)} → {Value(change.After)}", isRed: false);
            if (change.RefusedBy is { } field)
            {
                var how = field.Rule == FieldRule.OnlyGrows ? "it can only grow" : "it cannot change";
                Line(text, $"        REFUSED: {how} ({field.Source})", color);
            }
        }
    }

    private static void Line(StringBuilder text, string line, bool isRed) =>
        text.Append(isRed ? $"{Red}{line}{Reset}" : line).Append('\n');
}
