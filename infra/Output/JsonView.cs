using Infra.Engine;
using Infra.Operations;

namespace Infra.Output;

/// <summary>Says nothing until the end, then writes one JSON document.</summary>
internal sealed class JsonView(Screen screen) : IOperationView
{
    /// <inheritdoc/>
    public void Open(string project, bool isSimulated)
    {
        if (isSimulated)
        {
            screen.Talk.WriteLine(Notices.Simulated);
        }
    }

    /// <inheritdoc/>
    public void Announce(Teardown teardown)
    {
    }

    /// <inheritdoc/>
    public void Begin(bool isPreview)
    {
    }

    /// <inheritdoc/>
    public void Handle(EngineEvent engineEvent)
    {
    }

    /// <inheritdoc/>
    public void End()
    {
    }

    /// <inheritdoc/>
    public void Close(OperationOutcome outcome) => screen.Data.WriteLine(OperationDocument.Write(outcome));
}
