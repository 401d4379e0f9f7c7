using System.Text.RegularExpressions;

using Infra.Platform.Modeling;
using Infra.Platform.Modeling.Compositions;

namespace Infra.Platform.Documents.Reference;

/// <summary>What an API becomes, place by place, and where a property means nothing.</summary>
internal static partial class PlacesSection
{
    private const int ShownMax = 60;

    public static void Add(MarkdownPage page, PublishedApi published)
    {
        if (published.Compositions.Count == 0)
        {
            return;
        }

        page.Heading(2, "What it becomes");
        page.Paragraph("One of these Compositions makes it: which one, the control plane and the Environment decide.");
        page.Table(["Composition", "labels", "makes"], published.Compositions.Select(static composition => new[]
        {
            $"`{composition.Name}`",
            string.Join(", ", composition.Labels.Select(static label => $"`{label.Key}: {label.Value}`")),
            string.Join(", ", KindsOf(composition)),
        }));
        AddDifferences(page, published);
        page.Paragraph("What each property decides; *there* is in the cluster where the app runs.");
        AddEffects(page, published);
    }

    /// <summary>Compositions in which every property decides the same share a table.</summary>
    private static void AddEffects(MarkdownPage page, PublishedApi published)
    {
        var groups = published.Compositions
            .Select(composition => (composition.Name, Rows: Effects(composition, published.Model)))
            .GroupBy(static composition => string.Join('\n', composition.Rows.SelectMany(static row => row)));
        foreach (var group in groups)
        {
            page.Heading(3, string.Join(", ", group.Select(static composition => $"`{composition.Name}`")));
            page.Table(["property", "decides"], group.First().Rows);
        }
    }

    private static IReadOnlyList<string[]> Effects(Composition composition, ApiModel api) =>
    [
        .. FlatProperty.Of(api.Spec)
            .Select(flat => (flat.Path, Decides: Decides(composition, flat.Path)))
            .Where(static row => row.Decides is not "")
            .Select(static row => new[] { $"`{row.Path}`", row.Decides }),
    ];

    private static void AddDifferences(MarkdownPage page, PublishedApi published)
    {
        var rows =
            from flat in FlatProperty.Of(published.Model.Spec)
            from composition in published.Compositions
            let reason = ReasonOf(composition, flat.Path)
            where reason is not null
            select new[] { $"`{flat.Path}`", $"`{composition.Name}`", reason };
        var all = rows.ToList();
        if (all.Count > 0)
        {
            page.Paragraph("These properties mean nothing in some of them:");
            page.Table(["property", "Composition", "why"], all);
        }
    }

    private static string? ReasonOf(Composition composition, string property) => composition.Meaningless
        .FirstOrDefault(meaningless => meaningless.Path == $"spec.{property}")?.Reason;

    private static IEnumerable<string> KindsOf(Composition composition) =>
        composition.Document()["spec"].Elements("pipeline")
            .SelectMany(static step => step.Object("input").Elements("resources"))
            .CountBy(Effect.KindOf)
            .Select(static kind => kind.Value > 1 ? $"{kind.Value} {kind.Key}" : kind.Key);

    private static string Decides(Composition composition, string property) =>
        ReasonOf(composition, property) is { } reason
            ? $"nothing: {reason}"
            : string.Join("<br>", Effect.Of(composition.Document())
                .Where(effect => effect.Property == property)
                .GroupBy(static effect => $"`{AnyElement(effect.Field)}`{ValuesOf(effect)}")
                .Select(static same => $"{string.Join(", ", same.Select(static effect => effect.Kind).Distinct())} "
                    + same.Key));

    private static string AnyElement(string field) => ElementIndex().Replace(field, "[]");

    private static string ValuesOf(Effect effect) => effect.Values.Count == 0
        ? ""
        : ": " + string.Join(", ", effect.Values.Select(static value =>
            $"{value.From} → {(value.To.Length > ShownMax ? "more than fits here" : $"`{value.To}`")}"));

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex ElementIndex();
}
