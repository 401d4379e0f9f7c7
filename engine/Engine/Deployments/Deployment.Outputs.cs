namespace Infra.Engine;

public sealed partial class Deployment
{
    /// <summary>Takes the outputs of a component or of the stack.</summary>
    /// <exception cref="RegistrationException">The URN was not registered in this run, or twice.</exception>
    public async Task RegisterOutputsAsync(Urn urn, PropertyMap outputs)
    {
        await StartedAsync();
        using var under = activity.Enter();
        if (!run.Registrations.TryGetValue(urn, out var registration)
            || registration is { LastStep: null } or { HasOutputs: true })
        {
            throw new RegistrationException(
                $"cannot complete a resource '{urn}' whose registration isn't pending: it was not registered, " +
                "or its outputs were registered before");
        }

        registration.HasOutputs = true;
        if (registration.State.Type == Urn.StackType)
        {
            // Kept for the end: only then is it known whether they are all there will be.
            registration.StackOutputs = outputs;
            return;
        }

        outputs = registration.IsKept ? registration.State.Outputs : outputs;
        await RecordOutputsAsync(registration, outputs);
        events.Outputs(registration.LastStep!, outputs);
    }

    private async ValueTask CompleteStackAsync(bool failed)
    {
        var stack = run.Registrations.Values.FirstOrDefault(static candidate => candidate.StackOutputs is not null);
        if (stack?.StackOutputs is not { } outputs)
        {
            return;
        }

        // After a failure some outputs may be missing only because the program did not get to them.
        var complete = failed ? PropertyMap.Of([.. stack.State.Outputs, .. outputs]) : outputs;
        await RecordOutputsAsync(stack, complete);
        events.Outputs(stack.LastStep!, complete);
    }

    private async ValueTask RecordOutputsAsync(Registration registration, PropertyMap outputs)
    {
        var urn = registration.State.Urn;
        if (recorder.Recorded(urn) is { } recorded && !recorded.Outputs.Equals(outputs))
        {
            await recorder.RecordAsync(new JournalEntry.Outputs(urn, outputs));
            registration.State = registration.State with { Outputs = outputs };
        }
    }
}
