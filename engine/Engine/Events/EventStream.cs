using System.Collections.Immutable;

namespace Infra.Engine;

/// <summary>Tells what happens, one event at a time, without secrets, and counts.</summary>
internal sealed class EventStream(DeploymentOptions options, IEventSink sink)
{
    private static readonly int Kinds = Enum.GetValues<StepKind>().Length;

    private readonly Lock gate = new();
    private readonly int[] counts = new int[Kinds];
    private bool begun;
    private int steps;

    /// <summary>Whether some object may be other than recorded.</summary>
    public bool MaybeCorrupt { get; private set; }

    /// <summary>How many steps of each kind ended well.</summary>
    public ImmutableSortedDictionary<StepKind, int> Changes
    {
        get
        {
            lock (gate)
            {
                return Enumerable.Range(0, Kinds)
                    .Where(kind => counts[kind] > 0)
                    .ToImmutableSortedDictionary(static kind => (StepKind)kind, kind => counts[kind]);
            }
        }
    }

    /// <summary>What was counted so far was only a preparation.</summary>
    public void ForgetCounts()
    {
        lock (gate)
        {
            Array.Clear(counts);
            steps = 0;
        }
    }

    /// <summary>A step begins.</summary>
    public void Begins(Step step) => Emit(new EngineEvent.ResourcePre(Describe(step, step.Kind), options.DryRun));

    /// <summary>
    /// A step has ended well. Components tell their outputs when they are registered, except in previews, refreshes
    /// and when they go.
    /// </summary>
    /// <param name="step">Which, as it ended.</param>
    /// <param name="result">What it came to: of a refresh, what was found; else its own kind.</param>
    public void Ended(Step step, StepKind result)
    {
        var counts = Counts(step, result);
        lock (gate)
        {
            if (counts)
            {
                this.counts[(int)result]++;
                steps++;
            }

            if (step.State.Custom || options.DryRun || step.Kind is StepKind.Refresh or StepKind.Delete)
            {
                EmitUnderLock(new EngineEvent.ResourceOutputs(Describe(step, result), options.DryRun));
            }
        }
    }

    /// <summary>The outputs of a component, or of the stack, are known.</summary>
    public void Outputs(Step step, PropertyMap outputs) =>
        Emit(new EngineEvent.ResourceOutputs(
            Describe(step with { New = step.New! with { Outputs = outputs } }, step.Kind), options.DryRun));

    /// <summary>A step has failed.</summary>
    /// <param name="step">Which, as it ended.</param>
    /// <param name="status">0 unchanged, 1 partial failure, 2 unknown.</param>
    /// <param name="message">Why.</param>
    public void Failed(Step step, int status, string message)
    {
        lock (gate)
        {
            MaybeCorrupt |= status == 2 && !options.DryRun;
            var prefix = options.DryRun ? "Preview failed: " : "";
            EmitUnderLock(Line(step.Urn, DiagnosticSeverity.Error, prefix + message));
            if (!options.DryRun)
            {
                EmitUnderLock(new EngineEvent.ResourceOperationFailed(Describe(step, step.Kind), status, steps));
            }
        }
    }

    /// <summary>Says a line about a resource or the whole.</summary>
    public void Say(Urn? urn, DiagnosticSeverity severity, string message) => Emit(Line(urn, severity, message));

    /// <summary>Passes on what a provider says; that alone begins nothing.</summary>
    public void Pass(EngineEvent.Diagnostic said)
    {
        lock (gate)
        {
            sink.Emit(said);
        }
    }

    /// <summary>The last two events.</summary>
    public void Close(TimeSpan duration, OperationResult result)
    {
        Emit(new EngineEvent.Summary(options.DryRun, duration, Changes, result, MaybeCorrupt));
        Emit(new EngineEvent.Cancel());
    }

    /// <summary>Passes on an event.</summary>
    public void Emit(EngineEvent engineEvent)
    {
        lock (gate)
        {
            EmitUnderLock(engineEvent);
        }
    }

    private static EngineEvent.Diagnostic Line(Urn? urn, DiagnosticSeverity severity, string message) =>
        new(urn, severity, message + "\n", severity switch
        {
            DiagnosticSeverity.Error => "error: ",
            DiagnosticSeverity.Warning => "warning: ",
            _ => "",
        });

    private static bool Counts(Step step, StepKind result) => step switch
    {
        { IsInternal: true } => false,
        { Kind: StepKind.Refresh } => true,
        { IsLogical: false } => false,
        _ when result == StepKind.Read => step.Old is { } old && !old.Outputs.Equals(step.New!.Outputs),
        _ => true,
    };

    private static StepMetadata Describe(Step step, StepKind kind) => new()
    {
        Op = kind,
        Urn = step.Urn,
        Type = step.State.Type,
        Old = step.Old is { } old ? Secrecy.Blinded(old) : null,
        New = step.New is { } wanted ? Secrecy.Blinded(wanted) : null,
        Keys = step.Keys,
        Diffs = step.Diffs,
        DetailedDiff = step.DetailedDiff,
        Logical = step.IsLogical,
        Provider = step.State.Provider,
        Internal = step.IsInternal,
    };

    private void EmitUnderLock(EngineEvent engineEvent)
    {
        if (!begun)
        {
            begun = true;
            sink.Emit(new EngineEvent.Prelude(options.ShownConfig));
        }

        sink.Emit(engineEvent);
    }
}
