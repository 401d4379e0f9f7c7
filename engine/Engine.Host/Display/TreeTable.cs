using System.Text;

namespace Infra.Engine.Host;

/// <summary>Rows as the lines of a table whose second column is a tree.</summary>
internal static class TreeTable
{
    private const int Operation = 0;
    private const int Type = 1;
    private const int LeastTypeRoom = 24;

    /// <summary>The lines, cut to a width; none as long as nothing is worth a row.</summary>
    public static IReadOnlyList<string> Lines(
        IReadOnlyList<ResourceRow> rows, DisplayOptions options, Paint paint, int width)
    {
        var table = new List<string[]>();
        var children = rows.Where(static row => row.ParentUrn is not null).ToLookup(static row => row.ParentUrn!.Value);
        var known = rows.Select(static row => row.Urn).ToHashSet();
        foreach (var row in rows.Where(row => row.ParentUrn is not { } parent || !known.Contains(parent)))
        {
            Add(table, row, "", "");
        }

        if (table.Count == 0)
        {
            return [];
        }

        table.Insert(0, ["  ", "Type", "Name", options.Preview ? "Plan" : "Status", "Info"]);
        var widths = Fitted(table, width);
        table[0][Operation] = paint.Bold + table[0][Operation];
        return [.. table.Select(cells => Cut(Line(cells, widths), width - 1, paint.Reset) + paint.Reset)];

        bool Shown(ResourceRow row) => !row.IsQuiet || row.Urn.Type == Urn.StackType || children[row.Urn].Any(Shown);

        void Add(List<string[]> into, ResourceRow row, string branch, string below)
        {
            if (!Shown(row))
            {
                return;
            }

            var (op, status, info) = row.Columns();
            into.Add([op, branch + (options.Urns ? row.Urn.Value : row.TypeName), row.Urn.Name, status, info]);
            var shown = children[row.Urn].Where(Shown).ToArray();
            for (var i = 0; i < shown.Length; i++)
            {
                var last = i == shown.Length - 1;
                Add(into, shown[i], below + (last ? "└─ " : "├─ "), below + (last ? "   " : "│  "));
            }
        }
    }

    // Types are long, and what is cut first.
    private static int[] Fitted(List<string[]> table, int width)
    {
        var widths = Enumerable.Range(0, 5).Select(column => table.Max(cells => Visible(cells[column]))).ToArray();
        var room = Math.Max(LeastTypeRoom, width - 1 - (widths[Operation] + widths[2] + widths[3] + 8));
        widths[Type] = Math.Min(widths[Type], room);
        table.ForEach(cells => cells[Type] = Shortened(cells[Type], room));
        return widths;
    }

    private static string Line(string[] cells, int[] widths)
    {
        var line = new StringBuilder(" ");
        for (var i = 0; i < cells.Length; i++)
        {
            var pad = i == cells.Length - 1 ? 0 : widths[i] - Visible(cells[i]) + (i == Operation ? 1 : 2);
            line.Append(cells[i]).Append(' ', pad);
        }

        return line.ToString().TrimEnd();
    }

    // Escape sequences take no room.
    private static int Visible(string text) => Paint.WithoutEscapes(text).EnumerateRunes().Count();

    // The branches stay, and of a type its end, which says most.
    private static string Shortened(string type, int room)
    {
        var branch = type.TakeWhile(static letter => letter is ' ' or '├' or '└' or '│' or '─').Count();
        return type.Length <= room ? type : $"{type[..branch]}...{type[^Math.Max(1, room - branch - 3)..]}";
    }

    private static string Cut(string line, int width, string reset)
    {
        if (Visible(line) <= width)
        {
            return line;
        }

        var (count, end) = (0, 0);
        while (end < line.Length && count < Math.Max(1, width - 3))
        {
            end = line[end] == '\e' ? line.IndexOf('m', end) + 1 : end + 1;
            count = Visible(line[..end]);
        }

        return line[..end] + reset + "...";
    }
}
