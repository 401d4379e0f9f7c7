using Infra.Engine;
using Infra.Engines;
using Infra.Output;

using Pulumi.Automation;

using AutomationEvent = Pulumi.Automation.Events.EngineEvent;
using EngineEvent = Infra.Engine.EngineEvent;

namespace Infra.Operations;

/// <summary>Does one operation: preview, question, change. The outcome is always told and has an exit code.</summary>
internal sealed class StackOperation(OperationRequest request, Surroundings surroundings, IOperationView view)
{
    private readonly List<EngineEvent> events = [];
    private IReadOnlyDictionary<string, OutputValue> outputs = new Dictionary<string, OutputValue>();
    private readonly Consent consent = new(request, surroundings.Screen);
    private Teardown? teardown;
    private bool? isSimulated;

    /// <summary>What came up before it.</summary>
    public List<OperationOutcome> Before { get; } = [];

    /// <summary>Runs it on an engine that is chosen.</summary>
    /// <param name="choice">The engine.</param>
    /// <param name="program">What it runs.</param>
    /// <param name="cancellation">Ends what is in flight and saves.</param>
    public Task<OperationOutcome> RunAsync(
        EngineChoice choice, PulumiFn program, CancellationToken cancellation) =>
        EndAsync(() => RunPhasesAsync(choice, program, cancellation), cancellation);

    /// <summary>Does what belongs to it, and tells how that ended.</summary>
    public async Task<OperationOutcome> EndAsync(Func<Task> operation, CancellationToken cancellation)
    {
        Failure? failure = null;
        try
        {
            await operation();
        }
        catch (Exception exception)
        {
            failure = Failure.Of(exception, events, cancellation.IsCancellationRequested);
        }

        var outcome = new OperationOutcome(request, isSimulated, events, outputs, failure)
        {
            Teardown = teardown,
            Before = Before,
        };
        view.Close(outcome);
        return outcome;
    }

    /// <summary>Says what it works on.</summary>
    public void Open(EngineChoice choice)
    {
        isSimulated = choice.Engine is EngineName.Embedded;
        view.Open(choice.Project.ProjectName(), isSimulated.Value);
    }

    /// <summary>Preview, question, change.</summary>
    public async Task RunPhasesAsync(EngineChoice choice, PulumiFn program, CancellationToken cancellation)
    {
        Open(choice);
        if (choice.Command is EmbeddedPulumiCommand embedded)
        {
            // Documents are the same with either engine: they are made of what the Automation API tells.
            embedded.OnStep = (view as TextView)?.Taking(Take);
        }

        using var session = await Session.OpenAsync(request.Stack, choice, program, cancellation);

        // A Ctrl-C at a terminal reaches the installed command line by itself; passed on, it would count as the second.
        var engineCancellation = !session.IsSimulated && surroundings.Screen.IsTerminal
            ? CancellationToken.None
            : cancellation;
        if (request.Verb is Verb.Destroy)
        {
            teardown = Teardown.Of(await session.ExportEncryptedAsync(cancellation));
            view.Announce(teardown);
            consent.Require(teardown.IsGuarded);
        }

        if (request.Verb is Verb.Preview || NeedsPreview)
        {
            await PhaseAsync(isPreview: true, () => PreviewAsync(session.Stack, engineCancellation));
        }

        if (request.Verb is Verb.Preview)
        {
            return;
        }

        consent.Ask(teardown is { IsGuarded: true });
        await PhaseAsync(isPreview: false, () => ChangeAsync(session.Stack, engineCancellation));
    }

    private bool NeedsPreview => request.Verb is Verb.Up ? !request.SkipPreview : !consent.IsGiven;

    // What it keeps is named: of anything protected that it was to delete, the engine would refuse the whole.
    private DestroyOptions Destroying(bool isPreview) => new()
    {
        PreviewOnly = isPreview,
        OnEvent = Listen(isPreview),
        Parallel = request.Parallel,
        Exclude = teardown is { IsGuarded: true } ? [.. teardown.LeftAlone] : null,
    };

    private async Task PhaseAsync(bool isPreview, Func<Task> phase)
    {
        events.Clear();
        view.Begin(isPreview);
        try
        {
            await phase();
        }
        finally
        {
            view.End();
        }
    }

    private Task PreviewAsync(WorkspaceStack stack, CancellationToken cancellation) => request.Verb switch
    {
        Verb.Destroy => stack.DestroyAsync(Destroying(isPreview: true), cancellation),
        Verb.Refresh => stack.RefreshAsync(
            new RefreshOptions { PreviewOnly = true, OnEvent = Listen(true), Parallel = request.Parallel },
            cancellation),
        _ => stack.PreviewAsync(
            new PreviewOptions
            {
                OnEvent = Listen(true),
                Parallel = request.Parallel,
                ExpectNoChanges = request.Verb is Verb.Preview && request.ExpectNoChanges,
            },
            cancellation),
    };

    private async Task ChangeAsync(WorkspaceStack stack, CancellationToken cancellation)
    {
        var listen = Listen(false);
        if (request.Verb is Verb.Destroy)
        {
            await stack.DestroyAsync(Destroying(isPreview: false), cancellation);
            return;
        }

        if (request.Verb is Verb.Refresh)
        {
            await stack.RefreshAsync(
                new RefreshOptions
                {
                    OnEvent = listen, Parallel = request.Parallel, ExpectNoChanges = request.ExpectNoChanges,
                },
                cancellation);
            return;
        }

        var result = await stack.UpAsync(
            new UpOptions
            {
                OnEvent = listen,
                Parallel = request.Parallel,
                ExpectNoChanges = request.ExpectNoChanges,
            },
            cancellation);
        outputs = result.Outputs;
    }

    private Action<AutomationEvent> Listen(bool isPreview) => source =>
    {
        if (EventTranslation.Translate(source, isPreview) is { } translated)
        {
            Take(translated);
        }
    };

    private void Take(EngineEvent engineEvent)
    {
        events.Add(engineEvent);
        view.Handle(engineEvent);
    }
}
