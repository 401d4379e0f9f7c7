namespace Infra.Engine.Host;

/// <summary>How the events of a run are shown.</summary>
internal sealed record DisplayOptions
{
    /// <summary>What is run.</summary>
    public required OperationKind Kind { get; init; }

    /// <summary>Whether it is a preview.</summary>
    public bool Preview { get; init; }

    /// <summary>The project.</summary>
    public required string Project { get; init; }

    /// <summary>The stack, bare.</summary>
    public required string Stack { get; init; }

    /// <summary>
    /// What becomes of colours. Whoever makes these options has asked NO_COLOR, TERM and the terminal.
    /// </summary>
    public ColorMode Color { get; init; }

    /// <summary>
    /// The width of the terminal, asked at every redraw; null where there is none: lines are appended then.
    /// </summary>
    public Func<(int Width, int Height)>? Terminal { get; init; }

    /// <summary>Whether differences are shown in full instead of a line per resource.</summary>
    public bool Diff { get; init; }

    /// <summary>Whether resources that do not change are shown.</summary>
    public bool ShowSames { get; init; }

    /// <summary>Whether reads are shown.</summary>
    public bool ShowReads { get; init; }

    /// <summary>Whether both halves of a replacement are shown, with <see cref="Diff"/>.</summary>
    public bool ShowReplacementSteps { get; init; }

    /// <summary>Whether the configuration is shown.</summary>
    public bool ShowConfig { get; init; }

    /// <summary>Whether resources are named by their URNs.</summary>
    public bool Urns { get; init; }

    /// <summary>Whether the outputs of the stack are left out.</summary>
    public bool SuppressOutputs { get; init; }

    /// <summary>Whether only the result is shown, without progress.</summary>
    public bool SuppressProgress { get; init; }

    /// <summary>
    /// Whether this is the console: changes are named by property path, and the counts stand last, one kind a line.
    /// </summary>
    public bool Console { get; init; }

    /// <summary>The stack as a resource.</summary>
    public Urn Root => Urn.Of((Stack, Project), null, Urn.StackType, $"{Project}-{Stack}");

    /// <summary>Whether a step is worth a row, or a paragraph.</summary>
    public bool Shows(StepMetadata step) => step.Op switch
    {
        StepKind.Same => ShowSames || (step.Old?.Protect ?? false) != (step.New?.Protect ?? false),
        StepKind.Read or StepKind.ReadReplacement or StepKind.Discard => ShowReads,
        StepKind.CreateReplacement or StepKind.DeleteReplaced or StepKind.DiscardReplaced
            or StepKind.ImportReplacement => !Diff || step.Logical || ShowReplacementSteps,
        _ => true,
    };
}

/// <summary>What becomes of colours.</summary>
internal enum ColorMode
{
    /// <summary>None.</summary>
    Never,

    /// <summary>Escape sequences.</summary>
    Always,

    /// <summary>The tags that stand for them.</summary>
    Raw,
}
