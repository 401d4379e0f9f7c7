using System.Globalization;

namespace Infra.Stacks.Tests.Picture;

/// <summary>Where each part stands: a row for each step, under what it waits for where there is room.</summary>
internal sealed class PictureGrid
{
    /// <summary>Width of a part.</summary>
    public const int BoxWidth = 322;

    /// <summary>Where the lines of what it waits for begin in it.</summary>
    public const int Head = 66;

    /// <summary>Height of such a line.</summary>
    public const int Line = 16;

    private const int Left = 64;
    private const int Gutter = 26;
    private const int RowGap = 44;
    private const int Columns = 3;

    private readonly Dictionary<Element, (int Column, double Y, double Height)> cells = [];

    /// <summary>Places all parts, from some height downwards.</summary>
    public PictureGrid(ElementGraph graph, double top)
    {
        var y = top;
        foreach (var step in graph.Elements.GroupBy(static part => part.Step))
        {
            foreach (var row in step.OrderBy(part => Wanted(graph, part)).Chunk(Columns))
            {
                var height = Head - 4 + (Line * row.Max(part => graph.Waits.Count(wait => wait.From == part)));
                Place(row, row.Select(part => Wanted(graph, part)).ToArray(), (y, height));
                y += height + RowGap;
            }
        }

        Bottom = y - RowGap;
    }

    /// <summary>Where the last row ends.</summary>
    public double Bottom { get; }

    /// <summary>The place of a part.</summary>
    public (double X, double Y, double Height) this[Element part]
    {
        get
        {
            var (column, y, height) = cells[part];
            return (Left + (column * (BoxWidth + Gutter)), y, height);
        }
    }

    /// <summary>The way from a part to one below, past the parts between them, as a path.</summary>
    public string Way(Element from, Element to)
    {
        var (x1, y1) = (Middle(from), this[from].Y + this[from].Height);
        var (x2, y2) = (Middle(to), this[to].Y - 7);
        var turn = y2 + 7 - RowGap;
        if (turn <= y1 + 1)
        {
            return Path($"M {x1} {y1} C {x1} {y1 + 24} {x2} {y2 - 24} {x2} {y2}");
        }

        var isFree = !cells.Any(cell => cell.Value.Column == cells[from].Column
            && cell.Value.Y > y1 && cell.Value.Y < turn);
        var lane = isFree ? x1 : x1 + ((BoxWidth + Gutter) / 2.0);
        return Path($"M {x1} {y1} C {x1} {y1 + 24} {lane} {y1 + 18} {lane} {y1 + RowGap}")
            + Path($" L {lane} {turn} C {lane} {turn + 24} {x2} {y2 - 24} {x2} {y2}");
    }

    /// <summary>The arrow that points at a part, as a path.</summary>
    public string Tip(Element part)
    {
        var (x, y) = (Middle(part), this[part].Y);
        return Path($"M {x - 4.5} {y - 8} L {x + 4.5} {y - 8} L {x} {y} Z");
    }

    private double Middle(Element part) => this[part].X + (BoxWidth / 2.0);

    // Under the middle of what it waits for; what nothing waits for keeps out of the way.
    private double Wanted(ElementGraph graph, Element part)
    {
        var above = graph.Waits.Where(wait => wait.From == part).Select(wait => cells[wait.To].Column).ToList();
        var isNeeded = graph.Waits.Any(wait => wait.To == part);
        return above.Count > 0 ? above.Average() : isNeeded ? 0 : Columns;
    }

    private void Place(Element[] row, double[] wanted, (double Y, double Height) at)
    {
        var next = 0;
        foreach (var (index, part) in row.Index())
        {
            var column = Math.Clamp((int)Math.Round(wanted[index]), next, Columns - (row.Length - index));
            cells[part] = (column, at.Y, at.Height);
            next = column + 1;
        }
    }

    private static string Path(FormattableString path) => path.ToString(CultureInfo.InvariantCulture);
}
