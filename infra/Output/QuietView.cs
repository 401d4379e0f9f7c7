using Infra.Engine;
using Infra.Operations;

namespace Infra.Output;

/// <summary>Says nothing: an operation that belongs to another one, whose document tells of it.</summary>
internal sealed class QuietView : IOperationView
{
    /// <inheritdoc/>
    public void Open(string project, bool isSimulated)
    {
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
    public void Close(OperationOutcome outcome)
    {
    }
}
