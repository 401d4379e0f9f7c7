namespace Infra.Engine.Host;

/// <summary>The rows of a run: what each event changes in which of them.</summary>
/// <param name="options">How things are shown.</param>
/// <param name="time">The clock.</param>
internal sealed class ResourceRows(DisplayOptions options, TimeProvider time)
{
    private readonly Dictionary<Urn, ResourceRow> rows = [];

    // Stands for the stack until something is heard of it, and also after that when rows below it came first.
    private ResourceRow? unnamed;

    /// <summary>All rows, in the order in which they came up.</summary>
    public List<ResourceRow> All { get; } = [];

    /// <summary>The row of the stack, if anything has happened to it.</summary>
    public ResourceRow? Root => unnamed ?? rows.GetValueOrDefault(options.Root);

    /// <summary>Takes in an event; gives the row it is about if that has something new to say.</summary>
    public ResourceRow? Take(EngineEvent engineEvent)
    {
        switch (engineEvent)
        {
            case EngineEvent.ResourcePre { Metadata: { Internal: false } read } when IsHiddenRead(read):
                return Mention(read);
            case EngineEvent.ResourceOutputs { Metadata: { Internal: false } read } when IsHiddenRead(read):
                return Mention(read);
            case EngineEvent.ResourcePre { Metadata: { Internal: false } begins }:
                var begun = Wake(begins);
                begun.Begin(begins);
                return begun.IsQuiet ? null : begun;
            case EngineEvent.ResourceOutputs { Metadata: { Internal: false } ends }:
                var ended = Wake(ends);
                var refreshed = ended.Step?.Op == StepKind.Refresh;
                ended.End(ends);
                ended.IsQuiet &= ends.Type != Urn.StackType;
                var managed = (ends.New ?? ends.Old)?.Custom != false;
                var news = refreshed || (!options.Preview && ends.Op != StepKind.Same && managed);
                return ended.IsQuiet || !news ? null : ended;
            case EngineEvent.ResourceOperationFailed { Metadata: { Internal: false } fails }:
                var failed = Wake(fails);
                if (IsHiddenRead(fails) && !options.Diff)
                {
                    return Mention(fails);
                }

                failed.Fail();
                return failed;
            case EngineEvent.Diagnostic { Severity: not DiagnosticSeverity.Debug } said:
                var row = said.Urn is { Value.Length: > 0 } urn ? RowOf(urn) : RowOfStack();
                row.Say(said);
                return row;
            default:
                return null;
        }
    }

    /// <summary>The run is over: gives the rows that had not come to their end.</summary>
    public IReadOnlyList<ResourceRow> Finish(OperationResult result)
    {
        var open = All.FindAll(static row => !row.IsDone && !row.IsQuiet);
        All.ForEach(row => row.RunResult = result);
        return open;
    }

    // A read is no change: it is said in passing, at the stack.
    private ResourceRow? Mention(StepMetadata step)
    {
        if (step.Op != StepKind.Read)
        {
            return null;
        }

        var stack = RowOfStack();
        var read = $"read {ResourceRow.Short(step.Type)} {step.Urn.Name}";
        stack.Say(new EngineEvent.Diagnostic(null, DiagnosticSeverity.Info, read, Ephemeral: true));
        return stack;
    }

    private bool IsHiddenRead(StepMetadata step) =>
        !options.ShowReads && step.Op is StepKind.Read or StepKind.ReadReplacement or StepKind.Discard;

    private ResourceRow Wake(StepMetadata step)
    {
        var row = RowOf(step.Urn);
        row.IsQuiet &= !options.Shows(step);
        return row;
    }

    private ResourceRow RowOf(Urn urn)
    {
        if (rows.TryGetValue(urn, out var row))
        {
            return row;
        }

        if (urn != options.Root && !rows.ContainsKey(options.Root))
        {
            RowOfStack().IsQuiet = false;
        }

        if (urn == options.Root && unnamed is not null && All.Count == 1)
        {
            (row, unnamed) = (unnamed, null);
        }
        else
        {
            row = new ResourceRow(urn, options, time);
            All.Add(row);
        }

        rows.Add(urn, row);
        return row;
    }

    private ResourceRow RowOfStack()
    {
        if (rows.TryGetValue(options.Root, out var root) && unnamed is null)
        {
            return root;
        }

        if (unnamed is null)
        {
            unnamed = new ResourceRow(options.Root, options, time);
            All.Add(unnamed);
        }

        return unnamed;
    }
}
