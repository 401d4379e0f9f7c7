using System.Text;

namespace Infra.Engine.Host;

/// <summary>The sections that stand below the rows when a run is over.</summary>
/// <param name="options">How things are shown.</param>
internal sealed class Sections(DisplayOptions options)
{
    private readonly Paint paint = new(options.Color);

    /// <summary>What was said, by resource; "" when nothing was.</summary>
    public string Diagnostics(IEnumerable<ResourceRow> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            var groups = row.Diagnostics
                .Where(static said => said.Message.Trim().Length > 0)
                .GroupBy(static said => said.StreamId)
                .ToArray();
            if (groups.Length == 0)
            {
                continue;
            }

            var name = options.Urns ? row.Urn.Value : $"{row.TypeName} ({row.Urn.Name})";
            text.Append(text.Length == 0 ? paint.Headline("Diagnostics:") + "\n" : "");
            text.Append("  ").Append(paint.In(Paint.BrightBlue, name + ":")).Append('\n');
            foreach (var said in groups)
            {
                AppendLines(text, said);
            }
        }

        return text.ToString();
    }

    private void AppendLines(StringBuilder text, IEnumerable<EngineEvent.Diagnostic> said)
    {
        foreach (var line in said.SelectMany(message =>
            paint.Translate(message.Prefix + message.Message).TrimEnd('\n', '\r').Split('\n')))
        {
            text.Append("    ").Append(line.TrimEnd()).Append('\n');
        }

        text.Append('\n');
    }

    /// <summary>The outputs of the stack; "" when there are none to show.</summary>
    public string Outputs(ResourceRow? root)
    {
        if (options.SuppressOutputs || root?.Step is not { } step)
        {
            return "";
        }

        var text = StepOutputs.Of(step, options, 1, refresh: false);
        return text.Length == 0 ? "" : $"{paint.Headline("Outputs:")}\n{text}\n";
    }

    /// <summary>The counts, and how long it took.</summary>
    public string Summary(EngineEvent.Summary summary, int errored)
    {
        var counts = new StringBuilder(paint.Headline("Resources:")).Append('\n');
        var same = summary.ResourceChanges.GetValueOrDefault(StepKind.Same);
        var changes = summary.ResourceChanges.Where(static pair => Counts(pair.Key) && pair.Value > 0).ToArray();
        foreach (var (kind, count) in changes)
        {
            var verb = summary.IsPreview ? "to " + kind.Name() : StepTexts.Of(kind).Done;
            var texts = StepTexts.Of(kind);
            counts.Append("    ").Append(paint.In(texts.Color, $"{texts.Prefix}{count} {verb}")).Append('\n');
        }

        List<string> rest = [];
        if (changes.Length > 1 && !options.Console)
        {
            rest.Add($"{paint.Bold}{changes.Sum(static pair => pair.Value)} changes{paint.Reset}");
        }

        if (same > 0)
        {
            rest.Add($"{same} unchanged");
        }

        counts.Append(rest.Count == 0 ? "" : $"    {string.Join(". ", rest)}\n");
        counts.Append(errored == 0 ? "" : $"    {paint.In(Paint.Red, $"{errored} errored")}\n");
        return Ordered(counts.ToString(), summary);
    }

    private string Ordered(string counts, EngineEvent.Summary summary)
    {
        var gap = options.Diff ? "" : "\n";
        if (summary.IsPreview)
        {
            return counts + gap;
        }

        var duration = $"{paint.Headline("Duration:")} {Text(summary.Duration)}\n";
        return options.Console ? $"{duration}\n{counts}" : $"{counts}\n{duration}{gap}";
    }

    private static bool Counts(StepKind kind) =>
        kind is not (StepKind.Same or StepKind.Read or StepKind.ReadReplacement or StepKind.Discard);

    private static string Text(TimeSpan duration)
    {
        var seconds = (long)Math.Ceiling(duration.TotalSeconds);
        var (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
        return (hours > 0 ? $"{hours}h" : "") + (seconds >= 60 ? $"{minutes}m" : "") + $"{seconds % 60}s";
    }
}
