namespace Infra.Engine.Host;

/// <summary>The outputs that a step ends with, as far as they are worth showing.</summary>
internal static class StepOutputs
{
    /// <summary>The outputs as lines; "" when there is nothing to show.</summary>
    /// <param name="step">The step, ended.</param>
    /// <param name="options">How things are shown.</param>
    /// <param name="indent">How deep.</param>
    /// <param name="refresh">Whether the step reads the live object.</param>
    public static string Of(StepMetadata step, DisplayOptions options, int indent, bool refresh)
    {
        var root = step.Type == Urn.StackType;
        var whole = options.ShowSames || (!options.Preview && root);
        var guessed = options.Preview && !root && !refresh && !Reads(step.Op);
        if (guessed || step.Old?.InitErrors.Length > 0)
        {
            return "";
        }

        var outputs = step.New?.Outputs ?? PropertyMap.Empty;
        var before = step.Old?.Outputs;
        var diff = before is null ? null : ValueDiff.Between(before, outputs);
        if (diff is not null && root && options.Preview)
        {
            DropUnknowns(diff);
        }

        if (before is not null && diff is null && !whole)
        {
            return "";
        }

        var printer = new PropertyPrinter(new Paint(options.Color));
        bool Differs(string key, PropertyValue? value) =>
            refresh || value is null || step.New?.Inputs[key] is not { } input || !input.Equals(value);
        if (diff is not null)
        {
            printer.Differences(
                diff,
                indent,
                key => Differs(key, outputs[key]) && (whole || diff.Properties[key] is not ValueDiff.Same));
            return printer.ToString();
        }

        printer.Select(outputs, indent, (step.Op, false), pair => IsPrintable(pair) && Differs(pair.Key, pair.Value));
        return printer.ToString();
    }

    private static bool IsPrintable(KeyValuePair<string, PropertyValue> pair) =>
        !ValueDiff.IsInternal(pair.Key) && PropertyPrinter.SaysAnything(pair.Value);

    // Most outputs of a stack are unknown until it runs: saying so for each hides what is known to change. Of a
    // resource that a program names whole, the state may have less.
    private static void DropUnknowns(ValueDiff.Object diff)
    {
        var isResource = diff.Properties.ContainsKey("@isPulumiResource");
        foreach (var (key, change) in diff.Properties.ToArray())
        {
            if (change is ValueDiff.Changed { New: PropertyValue.Unknown }
                || (isResource && change is ValueDiff.Added))
            {
                diff.Properties.Remove(key);
            }
            else if (change is ValueDiff.Object inner)
            {
                DropUnknowns(inner);
            }
        }
    }

    private static bool Reads(StepKind op) =>
        op is StepKind.Read or StepKind.ReadReplacement or StepKind.Import or StepKind.ImportReplacement;
}
