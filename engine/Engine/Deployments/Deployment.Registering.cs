using System.Collections.Immutable;

namespace Infra.Engine;

public sealed partial class Deployment
{
    /// <summary>Registers a resource; ends when its step has been executed.</summary>
    /// <exception cref="RegistrationException">Refused before planning: the program gets this as the call's
    /// error.</exception>
    /// <exception cref="StepFailedException">It failed, or the deployment is stopping: the call is never
    /// answered.</exception>
    public async Task<Registered> RegisterAsync(Goal goal, CancellationToken cancellation)
    {
        RequireToken(goal.Type);
        var urn = UrnOf(goal.Parent, goal.Type, goal.Name);
        using var turn = turns.Enter();
        await StartAsync(urn);
        using var under = activity.Enter();
        try
        {
            var parent = ParentOf(goal.Parent);
            var provider = goal.Custom && !ProviderNames.IsProvider(goal.Type)
                ? await ProviderReferenceAsync(urn, (goal.Type, goal.Version, goal.PluginDownloadUrl), goal, parent)
                : "";
            if (ProviderNames.IsProvider(goal.Type) && !ProviderNames.IsDefault(urn))
            {
                goal = goal with
                {
                    Inputs = ProviderRegistry.WithOrigin(goal.Inputs, goal.Version, goal.PluginDownloadUrl),
                };
            }

            var wanted = Wanted.From(goal, urn, provider, parent);
            return await RunInTurnAsync(turn, (wanted, goal, parent), cancellation);
        }
        catch (PlanException failure)
        {
            throw Fail(failure);
        }
    }

    /// <summary>Reads an object that others manage.</summary>
    /// <exception cref="RegistrationException">Refused before planning: the program gets this as the call's
    /// error.</exception>
    /// <exception cref="StepFailedException">It failed, or the deployment is stopping: the call is never
    /// answered.</exception>
    public async Task<Registered> ReadAsync(ReadGoal goal, CancellationToken cancellation)
    {
        RequireToken(goal.Type);
        var urn = UrnOf(goal.Parent, goal.Type, goal.Name);
        using var turn = turns.Enter();
        await StartAsync(urn);
        using var under = activity.Enter();
        try
        {
            var parent = ParentOf(goal.Parent);
            var stand = new Goal { Type = goal.Type, Name = goal.Name, Provider = goal.Provider, Custom = true };
            var provider = await ProviderReferenceAsync(
                urn, (goal.Type, goal.Version, goal.PluginDownloadUrl), stand, parent);
            return await RunInTurnAsync(turn, (Wanted.From(goal, urn, provider), null, parent), cancellation);
        }
        catch (PlanException failure)
        {
            throw Fail(failure);
        }
    }

    // Whoever comes first stands first before the planner, also where both waited for the same provider.
    private async ValueTask<Registered> RunInTurnAsync(
        Turn turn, (ResourceState State, Goal? Goal, Registration? Parent) wanted, CancellationToken cancellation)
    {
        await turn.Before;
        var running = RunAsync(wanted.State, wanted.Goal, wanted.Parent, cancellation);
        turn.Dispose();
        return await running;
    }

    // Goal null: a read. What is thrown here beside failures is a bug: no other step begins after it.
    private async ValueTask<Registered> RunAsync(
        ResourceState wanted, Goal? goal, Registration? parent, CancellationToken cancellation)
    {
        try
        {
            return await PlanAndExecuteAsync(wanted, goal, parent, cancellation);
        }
        catch (Exception bug) when (bug is not (PlanException or StepFailedException or OperationCanceledException))
        {
            planFailed = true;
            stopping.Cancel();
            throw;
        }
    }

    private async ValueTask<Registered> PlanAndExecuteAsync(
        ResourceState wanted, Goal? goal, Registration? parent, CancellationToken cancellation)
    {
        await planning.WaitAsync(cancellation);
        Registration registration;
        Plan plan;
        Task<bool>? first;
        Task<Registered>? begun;
        try
        {
            // What is planned first also stands first in the line for a slot.
            (registration, plan, first) = await PlanAsync(wanted, goal, parent);
            begun = first is null && registration.Result != RegistrationResult.Skipped
                ? ExecuteAsync(registration, plan).AsTask() : null;
        }
        catch (StepError error)
        {
            return Failed(run.Registrations[wanted.Urn], new Plan { Steps = [error.Step] }, error);
        }
        finally
        {
            planning.Release();
        }

        if (begun is not null)
        {
            return await begun;
        }

        if (first is not null && !await first)
        {
            Spare(registration, RegistrationResult.Skipped, plan.Steps[^1].OldIndex);
        }

        return registration.Result == RegistrationResult.Skipped
            ? new Registered(wanted.Urn, null, PropertyMap.Empty, RegistrationResult.Skipped)
            : await ExecuteAsync(registration, plan);
    }

    private async ValueTask<(Registration Registration, Plan Plan, Task<bool>? First)> PlanAsync(
        ResourceState wanted, Goal? goal, Registration? parent)
    {
        var urn = wanted.Urn;
        if (stopping.IsCancellationRequested)
        {
            throw new StepFailedException(urn);
        }

        RequireKnown(wanted);
        var index = run.Claim(urn, goal is null ? [] : Aliases.Of(goal, urn, parent));
        var recorded = index is { } at ? run.Entry(at) : null;
        var registration = new Registration
        {
            State = wanted,
            Providers = goal is null
                ? parent?.Providers ?? ImmutableSortedDictionary<string, string>.Empty
                : Wanted.Providers(goal, parent),
            FormerUrn = recorded is not null && recorded.Urn != urn ? recorded.Urn : null,
        };
        run.Registrations[urn] = registration;
        if (options.ContinueOnError && DependsOnFailure(wanted))
        {
            Spare(registration, RegistrationResult.Skipped, index);
            return (registration, new Plan { Steps = [] }, null);
        }

        var plan = goal is null ? PlainPlans.Read(wanted, recorded, index)
            : !selection.Takes(wanted) ? Untouched(registration, recorded, index)
            : Imports(wanted, recorded) ? await ImportAsync(goal, wanted, recorded, index)
            : await planner.PlanAsync(goal, wanted, recorded, index);
        plan = registration.IsKept ? plan : plan with { Objections = [.. plan.Objections, .. Missing(wanted)] };
        Object(urn, plan);
        check.Observe(plan.Steps);
        return (registration, plan, Note(registration, plan, recorded));
    }
}
