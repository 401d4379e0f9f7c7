using System.Globalization;
using System.Xml.Linq;

using Infra.Plans;
using Infra.Testing;

namespace Infra.Stacks.Tests.Picture;

/// <summary>Draws an environment: its parts from top to bottom as they are installed, and what each needs.</summary>
/// <param name="graph">The parts.</param>
internal sealed class PlatformPicture(ElementGraph graph)
{
    private const int Width = 1120;
    private const int Margin = 24;
    private const int Top = 88;

    // Of the widest fonts that a reader may have.
    private const double Letter = 6.6;

    private const string Style =
        """
        :root { --paper: #ffffff; --ink: #1b2430; --soft: #5b6675; --line: #9aa5b3; --box: #f2f6fc; --edge: #3b6fb6;
                --cloud: #fdf5e6; --rim: #b7791f; }
        @media (prefers-color-scheme: dark) {
          :root { --paper: #0f141b; --ink: #e7edf5; --soft: #9fadbd; --line: #6c7a8c; --box: #16233a; --edge: #7fb0f2;
                  --cloud: #2b2214; --rim: #e0b060; }
        }
        text { font-family: system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; fill: var(--ink); }
        .paper { fill: var(--paper); }
        .title { font-size: 20px; font-weight: 650; }
        .name { font-size: 15px; font-weight: 650; }
        .soft { font-size: 12px; fill: var(--soft); }
        .gate { font-size: 11.5px; fill: var(--soft); }
        .gate tspan { fill: var(--ink); font-weight: 600; }
        .count { font-size: 12px; fill: var(--soft); text-anchor: end; }
        .step { font-size: 22px; font-weight: 300; fill: var(--line); }
        .element { fill: var(--box); stroke: var(--edge); }
        .target { fill: var(--cloud); stroke: var(--rim); }
        .wait { fill: none; stroke: var(--line); stroke-width: 1.4; }
        .tip { fill: var(--line); }
        """;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly PictureGrid grid = new(graph, Top);

    /// <summary>The picture, as SVG.</summary>
    /// <param name="title">What it shows.</param>
    public string Draw(string title)
    {
        var height = grid.Bottom + Margin;
        var svg = new XElement(
            Svg + "svg",
            new XAttribute("viewBox", $"0 0 {Width} {Number(height)}"),
            new XAttribute("width", Width),
            new XAttribute("height", Number(height)),
            new XAttribute("role", "img"),
            new XElement(Svg + "title", title),
            new XElement(Svg + "style", $"\n{Style}\n"),
            Box("paper", (0, 0, Width, height), 0),
            Text("title", Margin, 40, title),
            Legend());
        svg.Add(graph.Waits.Select(wait => new XElement(
            Svg + "path", new XAttribute("class", "wait"), new XAttribute("d", grid.Way(wait.To, wait.From)))));
        svg.Add(graph.Waits.Select(static wait => wait.From).Distinct().Select(part => new XElement(
            Svg + "path", new XAttribute("class", "tip"), new XAttribute("d", grid.Tip(part)))));
        foreach (var row in graph.Elements.GroupBy(static part => part.Step))
        {
            svg.Add(Text("step", Margin, grid[row.First()].Y + 30, $"{row.Key}"));
            svg.Add(row.Select(Part));
        }

        return svg + "\n";
    }

    private XElement Part(Element part)
    {
        var (x, y, height) = grid[part];
        var letters = (int)((PictureGrid.BoxWidth - 28) / Letter);
        var group = new XElement(
            Svg + "g",
            Box(part.IsOfTarget ? "target" : "element", (x, y, PictureGrid.BoxWidth, height), 8),
            Text("name", x + 14, y + 25, TitleOf(part)),
            Text("count", x + PictureGrid.BoxWidth - 14, y + 25, $"{part.Resources.Count} resources"),
            Text("soft", x + 14, y + 44, Shorten(ContentOf(part), letters)));
        var line = y + PictureGrid.Head;
        foreach (var (_, to) in graph.Waits.Where(wait => wait.From == part))
        {
            var gates = graph.Gates(part, to);
            var more = gates.Count > 1 ? $" +{gates.Count - 1}" : "";
            // Names of parts are bold, and so a little wider.
            var room = letters - (int)(TitleOf(to).Length * 1.1) - more.Length - 4;
            group.Add(new XElement(
                Svg + "text",
                new XAttribute("class", "gate"),
                new XAttribute("x", Number(x + 14)),
                new XAttribute("y", Number(line)),
                "↑ ",
                new XElement(Svg + "tspan", TitleOf(to)),
                $" {Shorten(NameOf(gates[0]), room)}{more}"));
            line += PictureGrid.Line;
        }

        return group;
    }

    private static IEnumerable<XElement> Legend()
    {
        yield return Text("soft", Margin, 62,
            "From top to bottom as it is installed. ↑ names one thing that must be ready before, and how many more.");
        yield return Box("element", (Width - 400, 28, 14, 14), 3);
        yield return Text("soft", Width - 378, 40, "an element, the same everywhere");
        yield return Box("target", (Width - 146, 28, 14, 14), 3);
        yield return Text("soft", Width - 124, 40, "the target's own");
    }

    // Charts by name; where there are none, what there is most of.
    private static string ContentOf(Element part)
    {
        var charts = part.Resources.Where(static found => found.Type.EndsWith(":Release", StringComparison.Ordinal))
            .Select(static found => found.Name).ToList();
        return charts.Count > 0
            ? string.Join(", ", charts)
            : string.Join(", ", part.Resources.GroupBy(static found => found.Type.Split(':')[^1])
                .OrderByDescending(static kind => kind.Count()).ThenBy(static kind => kind.Key, StringComparer.Ordinal)
                .Take(2).Select(static kind => $"{kind.Count()} {kind.Key}"));
    }

    // As the folder or the component is called.
    private static string TitleOf(Element part) => part.IsOfTarget
        ? part.Name.Split('/')[1]
        : Path.GetFileName(Directory.EnumerateDirectories(Repository.PathOf("components"))
            .Single(folder => Path.GetFileName(folder).Equals(part.Folder, StringComparison.OrdinalIgnoreCase)));

    private static string NameOf(PlannedResource gate) =>
        gate.Type.StartsWith("pulumi:providers:", StringComparison.Ordinal)
            ? "pods can run"
            : $"{gate.Type.Split(':')[^1]} {gate.Name}";

    private static string Shorten(string text, int letters) =>
        text.Length <= letters ? text : $"{text[..(letters - 1)].TrimEnd(' ', ',', '-', '.')}…";

    private static XElement Box(string kind, (double X, double Y, double Width, double Height) at, int corner) => new(
        Svg + "rect",
        new XAttribute("class", kind),
        new XAttribute("x", Number(at.X)),
        new XAttribute("y", Number(at.Y)),
        new XAttribute("width", Number(at.Width)),
        new XAttribute("height", Number(at.Height)),
        new XAttribute("rx", corner));

    private static XElement Text(string kind, double x, double y, string text) => new(
        Svg + "text",
        new XAttribute("class", kind),
        new XAttribute("x", Number(x)),
        new XAttribute("y", Number(y)),
        text);

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
