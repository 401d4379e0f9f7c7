using System.Globalization;
using System.Text;

namespace Infra.Platform.Rendering.Impact;

/// <summary>An impact as a comment on a pull request.</summary>
public static class ImpactMarkdown
{
    /// <summary>What is lost first, then a table of fields per composite.</summary>
    public static string Of(ImpactReport report)
    {
        var text = new StringBuilder($"### {ImpactText.Counts(report)}\n");
        Warn(text, report);
        foreach (var composite in report.Composites.Where(one => !one.IsUnchanged))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n#### {composite.Title}\n\n");
            foreach (var problem in composite.Problems)
            {
                text.Append(CultureInfo.InvariantCulture, $"- {problem}\n");
            }

            if (composite.Objects.Count > 0)
            {
                text.Append("| resource | field | before | after |\n|---|---|---|---|\n");
                foreach (var one in composite.Objects)
                {
                    Rows(text, one);
                }
            }
        }

        return text.ToString();
    }

    private static void Warn(StringBuilder text, ImpactReport report)
    {
        var lost = report.Composites
            .SelectMany(composite => composite.Objects.Select(one => (composite.Title, Object: one)))
            .Where(one => one.Object.Fate is ObjectFate.Deleted or ObjectFate.Renamed || one.Object.IsRefused)
            .ToList();
        var refused = report.Composites.Where(one => one.Fate == CompositeFate.Refused).ToList();
        if (lost.Count + refused.Count == 0)
        {
            return;
        }

        text.Append("\n> [!CAUTION]\n");
        foreach (var composite in refused)
        {
            text.Append(CultureInfo.InvariantCulture, $"> - {composite.Title} is **no longer accepted**\n");
        }

        foreach (var (title, one) in lost)
        {
            var what = one.Fate switch
            {
                ObjectFate.Deleted => "is **deleted**",
                ObjectFate.Renamed => $"becomes **{one.After}**",
                _ => "has a change that is **refused**",
            };
            text.Append(CultureInfo.InvariantCulture, $"> - {title}: {one.Before} {what}\n");
        }
    }

    private static void Rows(StringBuilder text, ObjectImpact one)
    {
        if (one.Changes.Count == 0)
        {
            text.Append(
                CultureInfo.InvariantCulture, $"| {one.Resource} | | {one.Before ?? "-"} | {one.After ?? "-"} |\n");
        }

        foreach (var change in one.Changes)
        {
            var refusal = change.RefusedBy is { } field ? $" **refused**: {field.Source}" : "";
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {one.Resource} | `{change.Path}` | {Cell(change.Before)} | {Cell(change.After)}{refusal} |\n");
        }
    }

    private static string Cell(System.Text.Json.Nodes.JsonNode? value) =>
        value is null ? "-" : $"`{ImpactText.Value(value).Replace("|", "\\|", StringComparison.Ordinal)}`";
}
