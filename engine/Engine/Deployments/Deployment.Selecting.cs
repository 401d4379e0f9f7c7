using System.Collections.Immutable;

namespace Infra.Engine;

// Parts of a stack, and what others made.
public sealed partial class Deployment
{
    // Whoever names one resource means one that is there.
    private bool AreKnown(ImmutableArray<string> named)
    {
        var unknown = Selection.Unknown(
            named,
            urn => run.Registrations.ContainsKey(urn)
                || recorder.Ledger.Slots.Any(state => state?.Urn == urn)).ToArray();
        foreach (var name in unknown)
        {
            events.Say(
                null,
                DiagnosticSeverity.Error,
                $"Target '{name}' could not be found in the stack. Did you forget to escape $ in your shell?");
        }

        return unknown.Length == 0;
    }

    // Whether an object that others made is to be taken up before anything else.
    private static bool Imports(ResourceState wanted, ResourceState? recorded) =>
        wanted is { Custom: true, ImportId.Length: > 0 }
        && (recorded is null or { External: true }
            || (recorded.ImportId.Length > 0 ? recorded.ImportId : recorded.Id) != wanted.ImportId);

    // What was not selected stays as it is recorded, or away.
    private static Plan Untouched(Registration registration, ResourceState? recorded, int? index)
    {
        var wanted = registration.State;
        var state = recorded is null
            ? wanted with { Inputs = PropertyMap.Empty } : recorded with { Urn = wanted.Urn };
        registration.IsKept = true;
        return new Plan { Steps = [PlainPlans.Kept(state, index)] };
    }

    // What is selected cannot do without what was not created because it was not.
    private IEnumerable<string> Missing(ResourceState wanted) => selection.IsWhole
        ? []
        : References.Of(wanted).Distinct()
            .Where(name => run.Registrations[name] is { IsKept: true, LastStep.OldIndex: null })
            .Select(name =>
                $"Resource '{wanted.Urn}' depends on '{name}' which was was not specified in --target list.");

    // Then it is planned like any other; where nothing more is to be done, the import is all that is told.
    private async ValueTask<Plan> ImportAsync(Goal goal, ResourceState wanted, ResourceState? recorded, int? index)
    {
        var step = new Step
        {
            Kind = recorded is null ? StepKind.Import : StepKind.ImportReplacement,
            OldIndex = index,
            New = wanted,
            Reason = "it is taken up",
        };
        var imported = await executor.ExecuteAsync([step], stopping.Token);
        run.Claim(imported.OldIndex!.Value);
        var plan = await planner.PlanAsync(goal, wanted, imported.New, imported.OldIndex);
        if (plan.Replaces)
        {
            // Only a preview gets here: the object was not taken up, so that there is nothing to delete.
            run.Spared.Add(imported.OldIndex.Value);
        }

        return plan.Steps is [{ Kind: StepKind.Same } same]
            ? plan with { Steps = [same with { IsQuiet = true }] } : plan;
    }

    // What was not selected stays, and what it needs; false: something selected cannot go without it.
    private async ValueTask<bool> KeepUnselectedAsync(ResourceState?[] entries)
    {
        var (taken, needed) = selection.OfDeletions(entries);
        foreach (var state in needed.Select(index => entries[index]!))
        {
            objected = true;
            events.Say(
                state.Urn,
                DiagnosticSeverity.Error,
                $"Resource '{state.Urn}' will be destroyed but was not specified in --target list.\n"
                + "Either include resource in --target list or pass --target-dependents to proceed.");
        }

        if (objected && !options.DryRun)
        {
            stopping.Cancel();
            return false;
        }

        taken.UnionWith(needed);
        var bases = new HashSet<Urn>();
        foreach (var state in entries.Where((state, index) => state is not null && !taken.Contains(index)))
        {
            SpareNeeds(state!, entries, bases);
        }

        for (var i = 0; i < entries.Length; i++)
        {
            if (entries[i] is { } state && (!taken.Contains(i) || bases.Contains(state.Urn)))
            {
                entries[i] = null;
                await ExecuteAllAsync(state.Delete ? [] : [PlainPlans.Kept(state, i)]);
            }
        }

        return true;
    }
}
