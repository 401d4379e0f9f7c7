using System.Text;

namespace Infra.Engine.Host;

/// <summary>
/// Writes values and their differences for people: a line a property, in the colour of what happens to it.
/// </summary>
internal sealed class PropertyPrinter(Paint paint)
{
    private readonly StringBuilder text = new();

    /// <summary>What has been written.</summary>
    public override string ToString() => text.ToString();

    /// <summary>Writes text in the colour of a step.</summary>
    public void Write(StepKind op, string part) => text.Append(paint.In(StepTexts.Of(op).Color, part));

    /// <summary>Writes the blanks before a line, with the marks of a step in the last two where asked for.</summary>
    public static string Indentation(int indent, StepKind op, bool marked)
    {
        var blanks = new string(' ', indent * 4);
        return marked && blanks.Length >= 2 ? blanks[..^2] + StepTexts.Of(op).Prefix : blanks;
    }

    /// <summary>Writes the properties of an object.</summary>
    public void Object(PropertyMap properties, int indent, StepKind op, bool marked) =>
        Select(properties, indent, (op, marked), static pair => !ValueDiff.IsInternal(pair.Key));

    /// <summary>Writes some of the properties of an object.</summary>
    public void Select(
        PropertyMap properties,
        int indent,
        (StepKind Op, bool Marked) mark,
        Func<KeyValuePair<string, PropertyValue>, bool> include)
    {
        var width = WidthOf(properties.Keys);
        foreach (var (key, value) in properties.Where(include))
        {
            Title(key, width, indent, mark);
            Value(value, indent, mark.Op, mark.Marked);
        }
    }

    /// <summary>Writes what differs in an object, and what does not unless it says nothing.</summary>
    /// <param name="diff">The differences.</param>
    /// <param name="indent">How deep.</param>
    /// <param name="include">Which properties; null for all.</param>
    public void Differences(ValueDiff.Object diff, int indent, Func<string, bool>? include = null)
    {
        var width = WidthOf(diff.Properties.Keys);
        foreach (var (key, change) in diff.Properties)
        {
            if (include is null || include(key))
            {
                Difference(change, (op, marked) => Title(key, width, indent, (op, marked)), indent);
            }
        }
    }

    /// <summary>Writes the name of a property.</summary>
    public void Title(string key, int width, int indent, (StepKind Op, bool Marked) mark) =>
        Write(mark.Op, $"{Indentation(indent, mark.Op, mark.Marked)}{key.PadRight(width)}: ");

    /// <summary>Writes a value and ends the line.</summary>
    public void Value(PropertyValue value, int indent, StepKind op, bool marked)
    {
        switch (value)
        {
            case PropertyValue.List { Items.Length: > 0 } list:
                Write(op, "[\n");
                for (var i = 0; i < list.Items.Length; i++)
                {
                    Write(op, $"{Indentation(indent, op, marked)}    [{i}]: ");
                    Value(list.Items[i], indent + 1, op, marked);
                }

                Write(op, Indentation(indent, op, false) + "]");
                break;
            case PropertyValue.Map { Properties.Count: > 0 } map:
                Write(op, "{\n");
                Object(map.Properties, indent + 1, op, marked);
                Write(op, Indentation(indent, op, false) + "}");
                break;
            case PropertyValue.Archive { Entries: { } entries } archive:
                Write(op, $"archive(assets:{InlineValues.Short(archive.Hash)}) {{\n");
                Entries(entries, indent + 1, op, marked);
                Write(op, Indentation(indent, op, false) + "}");
                break;
            case PropertyValue.Asset { Path: null, Uri: null } asset:
                var deeper = Indentation(indent + 1, op, false);
                Write(op, $"asset(text:{InlineValues.Short(asset.Hash)}) {{\n{deeper}<contents elided>\n");
                Write(op, Indentation(indent, op, false) + "}");
                break;
            default:
                Write(op, InlineValues.Of(value));
                break;
        }

        Write(op, "\n");
    }

    /// <summary>
    /// Whether a value says anything; properties that do not are left out where nothing happens to them.
    /// </summary>
    public static bool SaysAnything(PropertyValue value) => value is not (PropertyValue.Null
        or PropertyValue.Text { Value: "" }
        or PropertyValue.Map { Properties.Count: 0 }
        or PropertyValue.List { Items.Length: 0 });

    /// <summary>The width of the longest key.</summary>
    public static int WidthOf(IEnumerable<string> keys) =>
        keys.Where(static key => !ValueDiff.IsInternal(key)).Select(static key => key.Length).DefaultIfEmpty().Max();

    private void Entries(PropertyMap entries, int indent, StepKind op, bool marked)
    {
        var width = WidthOf(entries.Keys) + 2;
        foreach (var (name, entry) in entries)
        {
            Title($"\"{name}\"", width, indent, (op, marked));
            Value(entry, indent, op, marked);
        }
    }

    private void Difference(ValueDiff change, Action<StepKind, bool> title, int indent)
    {
        switch (change)
        {
            case ValueDiff.Added added:
                Whole(StepKind.Create, added.Value, title, indent);
                break;
            case ValueDiff.Deleted deleted:
                Whole(StepKind.Delete, deleted.Value, title, indent);
                break;
            case ValueDiff.Same { Value: var same } when SaysAnything(same):
                title(StepKind.Same, false);
                Value(same, indent, StepKind.Same, false);
                break;
            case ValueDiff.Object { } inner:
                title(StepKind.Update, true);
                Write(StepKind.Update, "{\n");
                Differences(inner, indent + 1);
                Write(StepKind.Update, Indentation(indent, StepKind.Update, false) + "}\n");
                break;
            case ValueDiff.List list:
                Elements(list, title, indent);
                break;
            case ValueDiff.Changed changed:
                Changed(changed, title, indent);
                break;
        }
    }

    private void Elements(ValueDiff.List list, Action<StepKind, bool> title, int indent)
    {
        title(StepKind.Update, true);
        Write(StepKind.Update, "[\n");
        foreach (var (index, element) in list.Elements)
        {
            Difference(
                element, (op, marked) => Write(op, $"{Indentation(indent + 1, op, marked)}[{index}]: "), indent + 2);
        }

        Write(StepKind.Update, Indentation(indent, StepKind.Update, false) + "]\n");
    }

    private void Changed(ValueDiff.Changed changed, Action<StepKind, bool> title, int indent)
    {
        var (old, now) = (SaysAnything(changed.Old), SaysAnything(changed.New));
        if (old && now && IsInline(changed.Old) && IsInline(changed.New))
        {
            title(StepKind.Update, true);
            Write(StepKind.Delete, InlineValues.Of(changed.Old));
            Write(StepKind.Update, " => ");
            Write(StepKind.Create, InlineValues.Of(changed.New));
            Write(StepKind.Update, "\n");
            return;
        }

        if (old)
        {
            Whole(StepKind.Delete, changed.Old, title, indent);
        }

        if (now)
        {
            Whole(StepKind.Create, changed.New, title, indent);
        }
    }

    private void Whole(StepKind op, PropertyValue value, Action<StepKind, bool> title, int indent)
    {
        title(op, true);
        Value(value, indent, op, true);
    }

    private static bool IsInline(PropertyValue value) =>
        value is not (PropertyValue.Map or PropertyValue.List or PropertyValue.Asset or PropertyValue.Archive);
}
