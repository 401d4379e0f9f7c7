using System.Collections.Immutable;

namespace Infra.Engine;

/// <summary>Finds the provider that manages a resource.</summary>
internal delegate ValueTask<IProvider> ProviderOf(ResourceState state);

/// <summary>
/// Decides what to do for one registration: from what is wanted, what is recorded and what the provider answers.
/// Changes nothing.
/// </summary>
internal sealed class Planner(
    RunState run, ProviderOf providerOf, ProviderChanges providerChanges, CheckRequest template, Selection selection)
{
    private readonly ReplacedDependents dependents = new(run, providerOf);

    /// <summary>The plan for a resource, given its wanted state and its recorded entry (null: none).</summary>
    /// <exception cref="PlanException">There is no plan: everything wrong with it.</exception>
    public async ValueTask<Plan> PlanAsync(Goal goal, ResourceState wanted, ResourceState? old, int? index)
    {
        var condemned = old is null ? null : run.Condemned.GetValueOrDefault(old.Urn);
        if (condemned is not null || old is null or { External: true })
        {
            var fresh = wanted with { Inputs = await CheckedAsync(wanted, null) };
            return old is null
                ? PlainPlans.Creation(fresh) : PlainPlans.Recreation(fresh, old, index, condemned);
        }

        var (inputs, impossible) = wanted.IgnoreChanges.IsEmpty
            ? (wanted.Inputs, []) : IgnoredChanges.Apply(old.Inputs, wanted.Inputs, wanted.IgnoreChanges);
        var asked = wanted with { Inputs = inputs };
        wanted = asked with
        {
            Inputs = await CheckedAsync(asked, IsFresh(old, asked) ? null : old.Inputs),
            UnknownFields = Wanted.Kept(old, wanted),
            Created = old.Created,
            Modified = old.Modified,
        };
        var choice = await ChooseAsync(wanted, old);
        var plan = choice.Kind == StepKind.Replace
            ? await ReplacementAsync(goal, IsFresh(old, asked) ? wanted : asked, (old, index), choice)
            : new Plan { Steps = [StepOf(choice.Kind, choice, (old, index), wanted)] };
        return plan with
        {
            Notes = [.. impossible.Select(static path =>
                $"cannot ignore changes in added or removed elements of the path: \"{path}\"")],
        };
    }

    // Its replacement is settled before anything is compared: what is checked first is the new one.
    private bool IsFresh(ResourceState old, ResourceState wanted) => old.Taint || selection.Replaces(wanted.Urn);

    private static Step StepOf(
        StepKind kind, Choice choice, (ResourceState State, int? Index) old, ResourceState? wanted)
    {
        var diff = kind == StepKind.Same ? null : choice.Diff;
        return new Step
        {
            Kind = kind,
            Old = old.State,
            OldIndex = old.Index,
            New = wanted,
            Reason = choice.Reason,
            Keys = choice.Keys,
            Diffs = diff?.ChangedKeys ?? [],
            DetailedDiff = diff?.DetailedDiff,
        };
    }

    private async ValueTask<Choice> ChooseAsync(ResourceState wanted, ResourceState old)
    {
        var situation = new Situation
        {
            Old = old,
            New = wanted,
            CompanionReplaced = !wanted.ReplaceWith.IsEmpty && wanted.ReplaceWith.Any(run.Replaced.Contains),
            HostReplaced = wanted.DeletedWith is { } host && run.Replaced.Contains(host),
            ProviderReplaced = await providerChanges.IsReplacedAsync(wanted.Urn, old.Provider, wanted.Provider),
            Asked = selection.Replaces(wanted.Urn),
            Interrupted = run.Interrupted.Contains(old.Urn),
        };
        return Choice.BeforeDiff(situation) ?? Choice.AfterDiff(situation, await DiffAsync(wanted, old));
    }

    private async ValueTask<DiffResult> DiffAsync(ResourceState wanted, ResourceState old)
    {
        var request = new DiffRequest(
            wanted.Urn, old.Id, old.Inputs, old.Outputs, wanted.Inputs, wanted.IgnoreChanges);
        return await AskAsync(wanted, provider => provider.DiffAsync(request, CancellationToken.None));
    }

    private async ValueTask<Plan> ReplacementAsync(
        Goal goal, ResourceState asked, (ResourceState State, int? Index) old, Choice choice)
    {
        ImmutableArray<string> objections =
            old.State.Protect && asked.Protect ? [PlanTexts.Protected(asked.Urn)] : [];
        if (!objections.IsEmpty && !template.Preview)
        {
            throw new PlanException(asked.Urn, objections);
        }

        ImmutableArray<string> warnings =
            asked.ImportId.Length == 0 ? [] : [PlanTexts.Imported(old.State, asked, choice)];
        if (!warnings.IsEmpty && !template.Preview)
        {
            throw new PlanException(asked.Urn, warnings);
        }

        var wanted = IsFresh(old.State, asked) ? asked : asked with { Inputs = await CheckedAsync(asked, null) };
        var create = StepOf(StepKind.CreateReplacement, choice, old, wanted);
        var marker = create with { Kind = StepKind.Replace };
        var deleteFirst = old.State.PendingReplacement
            || (old.State.Custom && (goal.DeleteBeforeReplace ?? choice.Diff?.DeleteBeforeReplace ?? false));
        if (!deleteFirst)
        {
            var retire = create with { Retire = true };
            return new Plan
            {
                Steps = [retire, marker], Objections = objections, Warnings = warnings, Replaces = true,
            };
        }

        var plan = await DeletingFirstAsync(old, choice, [marker, create]);
        return plan with { Objections = [.. objections, .. plan.Objections], Warnings = warnings };
    }

    private async ValueTask<Plan> DeletingFirstAsync(
        (ResourceState State, int? Index) old, Choice choice, ImmutableArray<Step> creation)
    {
        var found = await dependents.OfAsync(old.State);
        var root = creation[0].Urn;
        var deleted = found.Select(static dependent => dependent.State.Urn).Append(old.State.Urn).ToHashSet();
        var steps = ImmutableArray.CreateBuilder<Step>(found.Count + 3);
        for (var i = found.Count - 1; i >= 0; i--)
        {
            steps.Add(Deletion(found[i].State, found[i].Index, deleted, $"{root} is replaced"));
        }

        if (!old.State.PendingReplacement)
        {
            steps.Add(Deletion(old.State, old.Index, deleted, choice.Reason));
        }

        steps.AddRange(creation);
        return new Plan
        {
            Steps = steps.DrainToImmutable(),
            Objections = [.. found
                .Where(static dependent => dependent.State.Protect)
                .Select(dependent => PlanTexts.Protected(dependent.State.Urn, root))],
            Done = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously),
            Condemned = [.. found.Select(static dependent => (dependent.State.Urn, dependent.Keys))],
            Replaces = true,
        };
    }

    private Step Deletion(ResourceState state, int? index, HashSet<Urn> deleted, string reason) => new()
    {
        Kind = StepKind.DeleteReplaced,
        Old = state,
        OldIndex = index,
        AwaitsReplacement = true,
        WithoutProvider = state.RetainOnDelete
            || (state.DeletedWith is { } host && (deleted.Contains(host) || run.Deleted.Contains(host))),
        Reason = reason,
    };

    private async ValueTask<PropertyMap> CheckedAsync(ResourceState wanted, PropertyMap? old)
    {
        if (!wanted.Custom)
        {
            return wanted.Inputs;
        }

        var request = template with { Urn = wanted.Urn, OldInputs = old, NewInputs = wanted.Inputs };
        var result = await AskAsync(wanted, provider => provider.CheckAsync(request, CancellationToken.None));
        return result.Failures.IsEmpty
            ? result.Inputs
            : throw new PlanException(
                wanted.Urn, [.. result.Failures.Select(failure => PlanTexts.Of(failure, wanted, result.Inputs))]);
    }

    private async ValueTask<T> AskAsync<T>(ResourceState state, Func<IProvider, ValueTask<T>> question)
    {
        try
        {
            return await question(await providerOf(state));
        }
        catch (ProviderException failure)
        {
            throw new PlanException(state.Urn, failure.Message);
        }
    }
}
