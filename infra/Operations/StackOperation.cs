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
    private bool? isSimulated;

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

        var outcome = new OperationOutcome(request, isSimulated, events, outputs, failure);
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
        using var session = await Session.OpenAsync(request.Stack, choice, program, cancellation);

        // A Ctrl-C at a terminal reaches the installed command line by itself; passed on, it would count as the second.
        var engineCancellation = !session.IsSimulated && surroundings.Screen.IsTerminal
            ? CancellationToken.None
            : cancellation;
        if (request.Verb is Verb.Preview || NeedsPreview)
        {
            await PhaseAsync(isPreview: true, () => PreviewAsync(session.Stack, engineCancellation));
        }

        if (request.Verb is Verb.Preview)
        {
            return;
        }

        if (!request.Yes && !surroundings.Screen.Confirm($"Do you want to {Word} {request.Stack}?"))
        {
            throw new UserError("not confirmed; nothing was changed", ExitCodes.Cancelled);
        }

        await PhaseAsync(isPreview: false, () => ChangeAsync(session.Stack, engineCancellation));
    }

    private bool NeedsPreview => request.Verb is Verb.Up ? !request.SkipPreview : !request.Yes;

    private string Word => request.Verb.ToString().ToLowerInvariant();

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
        Verb.Destroy => stack.DestroyAsync(
            new DestroyOptions { PreviewOnly = true, OnEvent = Listen(true), Parallel = request.Parallel },
            cancellation),
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
            await stack.DestroyAsync(
                new DestroyOptions { OnEvent = listen, Parallel = request.Parallel }, cancellation);
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
        if (EventTranslation.Translate(source, isPreview) is not { } translated)
        {
            return;
        }

        events.Add(translated);
        view.Handle(translated);
    };
}
