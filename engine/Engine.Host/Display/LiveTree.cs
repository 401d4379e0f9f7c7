using System.Text;

namespace Infra.Engine.Host;

/// <summary>
/// The rows as a tree that is redrawn in place while a run goes on. What does not fit on the screen is left out above,
/// and shown when the run is over.
/// </summary>
internal sealed class LiveTree : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly Lock gate = new();
    private readonly ResourceRows rows;
    private readonly DisplayOptions options;
    private readonly TextWriter output;
    private readonly Func<(int Width, int Height)> terminal;
    private readonly ITimer timer;
    private readonly Paint paint;
    private int drawn;
    private bool completed;

    /// <summary>Begins to draw, on the terminal of the options.</summary>
    public LiveTree(ResourceRows rows, DisplayOptions options, TextWriter output, TimeProvider time)
    {
        this.rows = rows;
        this.options = options;
        this.output = output;
        terminal = options.Terminal!;
        paint = new Paint(options.Color);
        timer = time.CreateTimer(static tree => ((LiveTree)tree!).Redraw(), this, Interval, Interval);
    }

    /// <summary>Takes in an event; it is seen at the next redraw.</summary>
    public void Take(EngineEvent engineEvent)
    {
        lock (gate)
        {
            rows.Take(engineEvent);
        }
    }

    /// <summary>Takes the tree off the screen, to write something where it stood.</summary>
    public void Erase()
    {
        lock (gate)
        {
            output.Write(Up() + "\e[J");
            drawn = 0;
        }
    }

    /// <summary>Draws the whole tree for the last time.</summary>
    public void Complete()
    {
        lock (gate)
        {
            completed = true;
            Draw(int.MaxValue);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => timer.Dispose();

    private void Redraw()
    {
        lock (gate)
        {
            if (!completed)
            {
                Draw(terminal().Height - 2);
            }
        }
    }

    private string Up() => drawn == 0 ? "" : $"\e[{drawn}A";

    private void Draw(int height)
    {
        var lines = TreeTable.Lines(rows.All, options, paint, terminal().Width);
        var text = new StringBuilder(Up());
        var skipped = Math.Max(0, lines.Count - Math.Max(1, height));
        drawn = 0;
        foreach (var line in lines.Skip(skipped))
        {
            text.Append(line).Append("\e[K\n");
            drawn++;
        }

        // Line by line, and the rest at the end: clearing first would flicker, and fill the scroll-back of some
        // terminals.
        text.Append("\e[J");

        output.Write(text.Append(completed && drawn > 0 ? "\n" : "").ToString());
        output.Flush();
    }
}
