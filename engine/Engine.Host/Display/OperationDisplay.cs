namespace Infra.Engine.Host;

/// <summary>
/// Shows the events of one run: a line or a paragraph for each thing that happens, or a tree that is redrawn.
/// </summary>
internal sealed class OperationDisplay : IEventSink, IDisposable
{
    private readonly DisplayOptions options;
    private readonly TextWriter output;
    private readonly TextWriter error;
    private readonly Paint paint;
    private readonly ResourceRows rows;
    private readonly DiffDisplay diff;
    private readonly LiveTree? tree;
    private EngineEvent.Summary? summary;
    private bool begun;
    private bool finished;

    /// <summary>Writes the header.</summary>
    /// <param name="options">How things are shown.</param>
    /// <param name="output">Where it goes.</param>
    /// <param name="error">Where diagnostics go, with <see cref="DisplayOptions.Diff"/>.</param>
    /// <param name="time">The clock.</param>
    public OperationDisplay(DisplayOptions options, TextWriter output, TextWriter error, TimeProvider time)
    {
        this.options = options;
        this.output = output;
        this.error = error;
        paint = new Paint(options.Color);
        rows = new ResourceRows(options, time);
        diff = new DiffDisplay(options);
        output.Write($"{paint.Headline($"{Verb(options)} ({options.Stack}):")}\n");
        if (options is { Terminal: not null, Diff: false, SuppressProgress: false })
        {
            tree = new LiveTree(rows, options, output, time);
        }
    }

    /// <inheritdoc/>
    public void Emit(EngineEvent engineEvent)
    {
        // What a provider says may come before all else.
        output.Write(!begun && !options.Diff && engineEvent is not EngineEvent.Diagnostic ? "\n" : "");
        begun |= engineEvent is not EngineEvent.Diagnostic;
        switch (engineEvent)
        {
            case EngineEvent.Prelude prelude when options.ShowConfig:
                Above("Configuration:\n" + string.Concat(
                    prelude.Config.Select(static pair => $"    {pair.Key}: {pair.Value}\n")));
                return;
            case EngineEvent.StandardOutput text:
                Above(paint.Translate(text.Message));
                return;
            case EngineEvent.Summary end:
                summary = end;
                return;
            case EngineEvent.Cancel:
                Finish();
                return;
        }

        if (tree is not null)
        {
            tree.Take(engineEvent);
            return;
        }

        var row = rows.Take(engineEvent);
        if (options.Diff)
        {
            output.Write(diff.Take(engineEvent));
            Say(engineEvent as EngineEvent.Diagnostic);
        }
        else if (row is not null && !options.SuppressProgress)
        {
            Append(row);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Finish();
        tree?.Dispose();
    }

    private static string Verb(DisplayOptions options) => (options.Kind, options.Preview) switch
    {
        (OperationKind.Update, false) => "Updating",
        (OperationKind.Refresh, false) => "Refreshing",
        (OperationKind.Destroy, false) => "Destroying",
        (var kind, _) => $"Previewing {kind.Name()}",
    };

    private void Say(EngineEvent.Diagnostic? said)
    {
        if (said is { Severity: not DiagnosticSeverity.Debug })
        {
            error.Write(paint.Translate(said.Prefix + said.Message));
        }
    }

    private void Above(string text)
    {
        tree?.Erase();
        output.Write(text);
    }

    private void Append(ResourceRow row)
    {
        var (op, status, info) = row.Columns();
        var name = options.Urns ? row.Urn.Value : $"{row.TypeName} {row.Urn.Name}";
        output.Write($" {op} {name} {status} {info}\n");
    }

    private void Finish()
    {
        if (finished)
        {
            return;
        }

        finished = true;
        var open = rows.Finish(summary?.Result ?? OperationResult.Canceled);
        if (tree is not null)
        {
            tree.Complete();
        }
        else if (!options.Diff && !options.SuppressProgress)
        {
            foreach (var row in open)
            {
                Append(row);
            }
        }

        WriteSections();
        output.Flush();
    }

    private void WriteSections()
    {
        var sections = new Sections(options);
        if (!options.Diff)
        {
            output.Write(sections.Diagnostics(rows.All));
            output.Write(sections.Outputs(rows.Root));
        }

        if (summary is not null)
        {
            var errored = rows.All.Count(row => options.Diff ? row.HasStepFailed : row.HasError);
            output.Write(sections.Summary(summary, errored));
        }
    }
}
