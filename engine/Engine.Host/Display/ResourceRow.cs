using System.Globalization;

namespace Infra.Engine.Host;

/// <summary>What is known of one resource while a run goes on, and how its row says it.</summary>
/// <param name="urn">Which resource.</param>
/// <param name="options">How things are shown.</param><param name="time">The clock.</param>
internal sealed class ResourceRow(Urn urn, DisplayOptions options, TimeProvider time)
{
    private readonly Paint paint = new(options.Color);
    private readonly List<StepMetadata> ended = [];
    private long started;
    private TimeSpan? took;
    private bool failed;

    /// <summary>Which resource.</summary>
    public Urn Urn { get; } = urn;

    /// <summary>What is done to it now; null before anything is.</summary>
    public StepMetadata? Step { get; private set; }

    /// <summary>Whether nothing has happened that is worth a row.</summary>
    public bool IsQuiet { get; set; } = true;

    /// <summary>How the run ended; null while it goes on.</summary>
    public OperationResult? RunResult { get; set; }

    /// <summary>What was said about it, except for what was said in passing.</summary>
    public List<EngineEvent.Diagnostic> Diagnostics { get; } = [];

    /// <summary>Whether an error was said about it.</summary>
    public bool HasError => Diagnostics.Exists(static said => said.Severity == DiagnosticSeverity.Error);

    /// <summary>Whether its step failed.</summary>
    public bool HasStepFailed => failed;

    /// <summary>Whether nothing more is expected to happen to it.</summary>
    public bool IsDone => failed || RunResult is not null
        || (Step is { } step && step.Type != Urn.StackType && ended.Exists(end => end.Op == step.Op));

    /// <summary>The resource it belongs to; the stack when nothing is known of it yet.</summary>
    public Urn? ParentUrn => Urn.Type == Urn.StackType ? null : (Step?.New ?? Step?.Old)?.Parent ?? options.Root;

    /// <summary>The type without the part that names a file.</summary>
    public string TypeName => Short(Urn.Type);

    private EngineEvent.Diagnostic? LastSaid { get; set; }

    // Where there is one row for it, a replacement is one step before it begins and after it has ended.
    private StepKind Op => Step?.Op switch
    {
        null => StepKind.Same,
        StepKind.CreateReplacement or StepKind.DeleteReplaced
            when options.Terminal is not null && (options.Preview || RunResult is not null) => StepKind.Replace,
        var op => op.Value,
    };

    private StepTexts Texts => StepTexts.Of(Op);

    /// <summary>A type without the part that names a file: that is the type's own name again.</summary>
    public static string Short(string type) =>
        type.Split(':') is [var package, var module, var name]
        && module.LastIndexOf('/') is var slash and >= 0
        && module[(slash + 1)..].Equals(name, StringComparison.OrdinalIgnoreCase)
            ? $"{package}:{module[..slash]}:{name}" : type;

    /// <summary>A step begins.</summary>
    public void Begin(StepMetadata step)
    {
        Step = step;
        started = time.GetTimestamp();
        took = null;
    }

    /// <summary>A step has ended well.</summary>
    public void End(StepMetadata step)
    {
        Step = step;
        ended.Add(step);
        took = time.GetElapsedTime(started);
    }

    /// <summary>The step has failed.</summary>
    public void Fail() => failed = true;

    /// <summary>Something was said about it.</summary>
    public void Say(EngineEvent.Diagnostic said)
    {
        LastSaid = said;
        IsQuiet = false;
        if (!said.Ephemeral)
        {
            Diagnostics.Add(said);
        }
    }

    /// <summary>Operation, status and info, coloured; the status alone tells how far it is.</summary>
    public (string Op, string Status, string Info) Columns()
    {
        var weight = IsDone ? "" : paint.Bold;
        return (Colored(weight, Texts.Prefix), Colored(Text.Length == 0 ? "" : weight, Text) + Retained(), Info());
    }

    private string Text => IsDone && !IsInterrupted ? DoneText() : DoingText();

    private bool IsInterrupted => RunResult is OperationResult.Failed or OperationResult.Canceled
        && !HasFailed && !options.Preview && Op != StepKind.Same
        && Step?.Type != Urn.StackType && !ended.Exists(end => end.Op == Step?.Op);

    private bool HasFailed => failed || HasError;

    private string Colored(string weight, string text) => text.StartsWith("**", StringComparison.Ordinal)
        ? paint.In(Paint.Red, text)
        : StepTexts.Of(Op).Color is { } color ? $"{weight}{paint.In(color, text)}" : paint.In(null, text);

    private string DoneText()
    {
        if (options.Preview)
        {
            return Op is StepKind.Refresh or StepKind.ImportReplacement ? Op.Name().Split('-')[0] : Texts.Planned;
        }

        var after = took is null ? "" : $" ({Elapsed(exact: true)})";
        if (HasFailed)
        {
            return Op == StepKind.Same ? "**failed**" : $"**{Texts.Failing} failed{after}**";
        }

        return Op == StepKind.Same ? "" : Texts.Done + after;
    }

    private string DoingText()
    {
        if (Op == StepKind.Same)
        {
            return Step?.Type == Urn.StackType ? "running" : "";
        }

        if (options.Preview)
        {
            return Texts.Planned;
        }

        return $"{Texts.Doing} ({(IsInterrupted ? "interrupted" : Elapsed(exact: false))})";
    }

    private string Retained() =>
        Step is { Op: StepKind.Delete or StepKind.DeleteReplaced, Old.RetainOnDelete: true } ? "[retain]" : "";

    private string Info()
    {
        var shown = Step?.Op is StepKind.CreateReplacement or StepKind.DeleteReplaced
            ? ended.FindLast(static end => end.Op == StepKind.Replace) ?? Step
            : Step;
        var parts = new List<string>();
        if (shown is not null && ChangedKeys.Of(shown, options, paint) is { Length: > 0 } changes)
        {
            parts.Add($"[diff: {changes}]");
        }

        if (RunResult is not null)
        {
            parts.AddRange(Counts());
        }
        else if (LastSaid is { } said)
        {
            parts.Add(paint.Translate(said.Prefix + said.Message));
        }

        return string.Join("; ", parts).Split('\n')[0];
    }

    private IEnumerable<string> Counts()
    {
        string? Count(int color, string name, params ReadOnlySpan<DiagnosticSeverity> severities)
        {
            var count = 0;
            foreach (var said in Diagnostics)
            {
                count += severities.Contains(said.Severity) ? 1 : 0;
            }

            return count == 0 ? null : $"{count} {paint.In(color, name + (count == 1 ? "" : "s"))}";
        }

        return new[]
        {
            Count(Paint.Red, "error", DiagnosticSeverity.Error),
            Count(Paint.Yellow, "warning", DiagnosticSeverity.Warning),
            Count(Paint.Magenta, "message", DiagnosticSeverity.Info, DiagnosticSeverity.InfoError),
        }.OfType<string>();
    }

    private string Elapsed(bool exact)
    {
        var seconds = (took ?? time.GetElapsedTime(started)).TotalSeconds;
        return exact && seconds < 1 ? seconds.ToString("0.00's'", CultureInfo.InvariantCulture) : $"{(long)seconds}s";
    }
}
