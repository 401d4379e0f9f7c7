using Infra.Engine;
using Infra.Operations;

namespace Infra.Output;

/// <summary>Shows one operation while it runs and when it has ended.</summary>
internal interface IOperationView
{
    /// <summary>The stack is open; nothing has been done yet.</summary>
    /// <param name="project">The project.</param>
    /// <param name="isSimulated">Whether nothing real can be touched, which is said.</param>
    void Open(string project, bool isSimulated);

    /// <summary>What a deletion will leave and what must go before it, before anybody is asked.</summary>
    void Announce(Teardown teardown);

    /// <summary>A phase begins: a preview, or the change itself.</summary>
    void Begin(bool isPreview);

    /// <summary>Takes one event of the phase, in order.</summary>
    void Handle(EngineEvent engineEvent);

    /// <summary>The phase is over.</summary>
    void End();

    /// <summary>Everything is over.</summary>
    void Close(OperationOutcome outcome);
}
