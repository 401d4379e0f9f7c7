using System.Collections.Immutable;

namespace Infra.Engine;

public sealed partial class Deployment
{
    private static void RequireToken(string type)
    {
        if (type.Count(static letter => letter == ':') < 2)
        {
            throw new RegistrationException(
                $"Type '{type}' is not a valid type token (must have format '*:*:*')", invalidArgument: true);
        }
    }

    private Urn UrnOf(Urn? parent, string type, string name) =>
        Urn.Of((options.Stack, options.Project), parent, type, name);

    private Registration? ParentOf(Urn? parent) =>
        parent is { } name ? run.Registrations.GetValueOrDefault(name) : null;

    private void RequireKnown(ResourceState wanted)
    {
        foreach (var name in References.Of(wanted).Where(name => !run.Registrations.ContainsKey(name)))
        {
            throw new PlanException(
                wanted.Urn,
                name == wanted.Parent
                    ? $"could not find parent resource {name}"
                    : $"resource {wanted.Urn} refers to {name}, which this program did not register before it");
        }
    }

    // An update stops at what must not be done; a preview shows what else would happen, and fails at its end.
    private void Object(Urn urn, Plan plan)
    {
        if (!plan.Objections.IsEmpty && !options.DryRun)
        {
            throw new PlanException(urn, plan.Objections);
        }

        foreach (var objection in plan.Objections)
        {
            objected = true;
            events.Say(urn, DiagnosticSeverity.Error, objection);
        }

        foreach (var warning in plan.Warnings)
        {
            events.Say(urn, DiagnosticSeverity.Warning, warning);
        }

        foreach (var note in plan.Notes)
        {
            events.Say(urn, DiagnosticSeverity.Info, note);
        }
    }

    // The deletion that this plan must wait for, if any.
    private Task<bool>? Note(Registration registration, Plan plan, ResourceState? recorded)
    {
        registration.LastStep = plan.Steps[^1];
        var condemned = recorded is null ? null : run.Condemned.GetValueOrDefault(recorded.Urn);
        if (plan.Replaces)
        {
            run.Replaced.Add(registration.State.Urn);
        }

        foreach (var (urn, keys) in plan.Condemned)
        {
            run.Condemned[urn] = new Condemned(keys, plan.Done!.Task);
        }

        foreach (var step in plan.Steps)
        {
            if (step.AwaitsReplacement || step.Retire)
            {
                run.Deleted.Add(step.Old!.Urn);
            }
        }

        return condemned?.Deleted;
    }

    private Registered Failed(Registration registration, Plan plan, StepError error)
    {
        stepFailed = true;
        if (!options.ContinueOnError)
        {
            stopping.Cancel();
            throw new StepFailedException(registration.State.Urn);
        }

        Spare(registration, RegistrationResult.Failed, plan.Steps[^1].OldIndex);
        var id = error.Step.New?.Id is { Length: > 0 } known ? known : plan.Steps[^1].Old?.Id;
        return new Registered(
            registration.State.Urn, id is { Length: > 0 } ? id : null, PropertyMap.Empty, RegistrationResult.Failed);
    }

    private bool DependsOnFailure(ResourceState wanted) => References.Of(wanted).Any(
        name => run.Registrations[name].Result is RegistrationResult.Failed or RegistrationResult.Skipped);

    // What failed or was skipped stays as it is recorded, and so does everything it needs.
    private void Spare(Registration registration, RegistrationResult result, int? index)
    {
        registration.Result = result;
        if (index is { } own)
        {
            lock (run.Spared)
            {
                run.Spared.Add(own);
            }
        }
    }

    /// <summary>Something is under way until this is disposed.</summary>
}
