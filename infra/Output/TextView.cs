using Infra.Engine;
using Infra.Engine.Host;
using Infra.Operations;

namespace Infra.Output;

/// <summary>Shows an operation to people: a live tree in a terminal, plain lines elsewhere.</summary>
internal sealed class TextView(OperationRequest request, Screen screen) : IOperationView
{
    private OperationDisplay? display;
    private SecretMask? hidden;
    private string project = "";
    private bool isSimulated;

    /// <inheritdoc/>
    public void Open(string project, bool isSimulated)
    {
        this.project = project;
        this.isSimulated = isSimulated;
        if (isSimulated)
        {
            screen.Data.WriteLine(Notices.Simulated);
        }
    }

    /// <inheritdoc/>
    public void Announce(Teardown teardown) => screen.Data.Write(TeardownText.Of(teardown, request.Stack));

    /// <inheritdoc/>
    public void Begin(bool isPreview) =>
        display = new OperationDisplay(
            OptionsFor(isPreview),
            new MaskedWriter(screen.Data, Hidden),
            new MaskedWriter(screen.Talk, Hidden),
            TimeProvider.System);

    /// <summary>Takes steps as the embedded engine tells them; hides in every text what it says is secret.</summary>
    /// <param name="take">Where they go.</param>
    public Action<EngineEvent, SecretMask> Taking(Action<EngineEvent> take) => (step, mask) =>
    {
        hidden = mask;
        take(step);
    };

    /// <inheritdoc/>
    public void Handle(EngineEvent engineEvent) => display!.Emit(engineEvent);

    /// <inheritdoc/>
    public void End()
    {
        display?.Dispose();
        display = null;
    }

    /// <inheritdoc/>
    public void Close(OperationOutcome outcome)
    {
        if (outcome.Failure is { Message.Length: > 0 } failure)
        {
            screen.Talk.WriteLine($"error: {failure.Message}");
        }

        if (isSimulated)
        {
            screen.Data.WriteLine(Notices.Simulated);
        }
    }

    private string Hidden(string text) => hidden?.Hide(text) ?? text;

    private DisplayOptions OptionsFor(bool isPreview) => new()
    {
        Kind = request.Verb switch
        {
            Verb.Destroy => OperationKind.Destroy,
            Verb.Refresh => OperationKind.Refresh,
            _ => OperationKind.Update,
        },
        Preview = isPreview,
        Project = project,
        Stack = request.Stack,
        Color = screen.UseColor(request.NoColor) ? ColorMode.Always : ColorMode.Never,
        Terminal = screen.IsLive ? static () => (System.Console.WindowWidth, System.Console.WindowHeight) : null,
        Diff = request.Diff,
        Console = true,
    };
}
