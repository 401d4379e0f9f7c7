using System.Text;

namespace Infra.Engine.Host;

/// <summary>Shows what happens to each resource in full, as it happens.</summary>
/// <param name="options">How things are shown.</param>
internal sealed class DiffDisplay(DisplayOptions options)
{
    private readonly Paint paint = new(options.Color);
    private readonly Dictionary<Urn, StepMetadata> seen = [];
    private readonly Dictionary<Urn, Urn?> parents = [];

    /// <summary>What an event adds to the text.</summary>
    public string Take(EngineEvent engineEvent)
    {
        if (engineEvent is EngineEvent.ResourcePre { Metadata: var any })
        {
            parents[any.Urn] = (any.New ?? any.Old)?.Parent;
        }

        return Text(engineEvent);
    }

    private string Text(EngineEvent engineEvent) => engineEvent switch
    {
        EngineEvent.ResourcePre { Metadata: { Internal: false } step } when IsShown(step) => Begin(step),
        EngineEvent.ResourceOutputs { Metadata: { Internal: false } step } when IsShown(step) => End(step),
        _ => "",
    };

    private bool IsShown(StepMetadata step) => options.Shows(step) || step.Type == Urn.StackType;

    private string Begin(StepMetadata step)
    {
        seen[step.Urn] = step;
        return step.Op is StepKind.Refresh or StepKind.Import ? "" : Summary(step) + Details(step);
    }

    private string End(StepMetadata step)
    {
        if (step.Op == StepKind.Import)
        {
            return Summary(step) + Details(step);
        }

        var refresh = seen.GetValueOrDefault(step.Urn)?.Op == StepKind.Refresh;
        var text = new StringBuilder(refresh ? Summary(step) : "");
        if (refresh && step.DetailedDiff is { Count: > 0 })
        {
            return text.Append(Details(step)).ToString();
        }

        var indent = DepthOf(step) + 1;
        var outputs = options.SuppressOutputs ? "" : StepOutputs.Of(step, options, indent, refresh);
        if (outputs.Length > 0)
        {
            var header = PropertyPrinter.Indentation(indent, step.Op, false) + "--outputs:--";
            text.Append(paint.Reset).Append(paint.In(StepTexts.Of(step.Op).Color, header)).Append('\n').Append(outputs);
        }

        return text.ToString();
    }

    // Only ancestors that are shown count.
    private int DepthOf(StepMetadata step)
    {
        var depth = 0;
        for (var at = (step.New ?? step.Old)?.Parent; at is { } urn; at = parents.GetValueOrDefault(urn))
        {
            depth += seen.ContainsKey(urn) ? 1 : 0;
        }

        return depth;
    }

    private string Summary(StepMetadata step)
    {
        var indent = DepthOf(step);
        var texts = StepTexts.Of(step.Op);
        var retained = step.Op is StepKind.Delete && step.Old?.RetainOnDelete == true ? "[retain]" : "";
        var blanks = PropertyPrinter.Indentation(indent, step.Op, false);
        var text = new StringBuilder(indent > 0 ? paint.Reset + blanks : "")
            .Append(paint.Foreground(texts.Color))
            .Append(texts.Prefix)
            .Append(step.Type).Append(": (").Append(step.Op.Name()).Append(retained).Append(')')
            .Append(LockOf(step)).Append('\n');
        void Line(string line) => text.Append(
            paint.In(null, $"{PropertyPrinter.Indentation(indent + 1, StepKind.Same, false)}[{line}]\n"));
        if (step.Old?.Id is { Length: > 0 } id)
        {
            Line("id=" + id);
        }

        Line("urn=" + step.Urn);
        if (step is { Old.Provider: var before, New.Provider: var now } && before != now && step.Provider.Length > 0)
        {
            Line($"provider: {Known(before)} => {Known(now)}");
        }
        else if (step.Provider.Length > 0 && NameOf(step.Provider) != "default")
        {
            Line("provider=" + step.Provider);
        }

        return text.ToString();
    }

    private static string LockOf(StepMetadata step) => (step.Old?.Protect, step.New?.Protect) switch
    {
        (true, false) => " 🔓",
        (true, _) or (_, true) => " 🔒",
        _ => "",
    };

    private static string NameOf(string provider) =>
        provider.LastIndexOf("::", StringComparison.Ordinal) is var end and > 0 ? new Urn(provider[..end]).Name : "";

    private static string Known(string provider) =>
        provider.Replace(Signatures.Unknown, "[unknown]", StringComparison.Ordinal);

    private string Details(StepMetadata step)
    {
        var indent = DepthOf(step) + 1;
        var printer = new PropertyPrinter(paint);
        switch (step)
        {
            case { Op: StepKind.Same }:
                break;
            case { Old: null, New: { } added }:
                printer.Object(added.Outputs.Count > 0 ? added.Outputs : added.Inputs, indent, step.Op, false);
                break;
            case { New: null, Old: { } deleted }:
                printer.Object(deleted.Inputs, indent, step.Op, false);
                break;
            case { DetailedDiff.Count: > 0 }:
                var (diff, hidden) = DetailedDiffs.Of(step);
                foreach (var path in hidden)
                {
                    var blanks = PropertyPrinter.Indentation(indent, StepKind.Update, true);
                    printer.Write(StepKind.Update, $"{blanks}{path} (hidden)\n");
                }

                Differences(printer, diff, step.New!.Inputs, indent);
                break;
            case { Old: { } old, New: { } wanted }:
                var outputs = step.Op is not (StepKind.Import or StepKind.ImportReplacement);
                var (from, to) = outputs && wanted.Outputs.Count > 0
                    ? (old.Outputs, wanted.Outputs) : (old.Inputs, wanted.Inputs);
                Differences(printer, ValueDiff.Between(from, to), to, indent);
                break;
        }

        return printer.ToString();
    }

    private static void Differences(PropertyPrinter printer, ValueDiff.Object? diff, PropertyMap all, int indent)
    {
        if (diff is null)
        {
            printer.Object(all, indent, StepKind.Same, false);
        }
        else
        {
            printer.Differences(diff, indent);
        }
    }
}
