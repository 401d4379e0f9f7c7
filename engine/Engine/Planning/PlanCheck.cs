namespace Infra.Engine;

/// <summary>
/// Looks at every planned step before anything is done and refuses what must never happen, whoever planned it. Knows
/// the recorded entries and the steps, and nothing of how plans are made.
/// </summary>
internal sealed class PlanCheck
{
    private readonly ResourceState?[] entries;
    private readonly HashSet<Urn> made = [];
    private readonly HashSet<Urn> renamed = [];
    private readonly HashSet<int> awaiting = [];
    private Dictionary<Urn, (int Entries, int Dependents)>? present;

    public PlanCheck(IEnumerable<ResourceState?> entries)
    {
        this.entries = [.. entries];
        for (var i = 0; i < this.entries.Length; i++)
        {
            if (this.entries[i] is { PendingReplacement: true })
            {
                awaiting.Add(i);
            }
        }
    }

    /// <summary>Takes the steps of one plan as given, in order.</summary>
    /// <exception cref="InvalidOperationException">Something in them must never happen.</exception>
    public void Observe(IReadOnlyList<Step> plan)
    {
        foreach (var step in plan)
        {
            Require(step.IsKept || step.Old is null == step.OldIndex is null, step, "does not say what is where");
            switch (step.Kind)
            {
                case StepKind.Replace:
                    Require(IsComplete(plan, step.Urn), step, "replaces without creating or without deleting");
                    break;
                case StepKind.Delete or StepKind.Discard or StepKind.RemovePendingReplace
                    or StepKind.DeleteReplaced or StepKind.DiscardReplaced:
                    CheckRemoval(step);
                    break;
                case StepKind.Import or StepKind.ImportReplacement:
                    break;
                default:
                    CheckMaking(step);
                    break;
            }
        }
    }

    private static void Require(bool condition, Step step, string what)
    {
        if (!condition)
        {
            throw new InvalidOperationException($"bug: the step '{step.Kind.Name()}' of {step.Urn} {what}");
        }
    }

    private bool IsComplete(IReadOnlyList<Step> plan, Urn urn) =>
        plan.FirstOrDefault(step => step.Kind is StepKind.CreateReplacement or StepKind.ReadReplacement
            && step.Urn == urn) is { } made
        && (made.Retire || (made.OldIndex is { } index && awaiting.Contains(index)));

    private void CheckMaking(Step step)
    {
        var state = step.New;
        Require(state is not null, step, "makes nothing");
        foreach (var name in References.Of(state!))
        {
            Require(step.IsKept || made.Contains(name), step, $"names {name}, which does not come before it");
        }

        Require(made.Add(state!.Urn), step, "makes what was made before in this run");
        if (step.Old is { } old && old.Urn != state.Urn)
        {
            renamed.Add(old.Urn);
        }

        if (step.OldIndex is { } index && !step.Retire)
        {
            Forget(index);
        }
    }

    private void CheckRemoval(Step step)
    {
        Require(step is { Old: not null, New: null }, step, "removes nothing recorded");
        var old = step.Old!;
        var deletes = step.Kind is StepKind.Delete or StepKind.DeleteReplaced;
        var replaced = step.Kind is StepKind.DeleteReplaced or StepKind.DiscardReplaced;
        Require(!deletes || !old.External, step, "deletes what was read");
        Require(
            step.Kind != StepKind.Delete || !old.Protect || step.Refusal is not null,
            step,
            "deletes what is protected");
        Require(!replaced || old.Delete || step.AwaitsReplacement, step, "deletes as replaced what was not replaced");
        if (step.AwaitsReplacement)
        {
            Require(!made.Contains(old.Urn), step, "deletes first what was created before");
            awaiting.Add(step.OldIndex!.Value);
        }
        else if (step.Refusal is null)
        {
            Forget(step.OldIndex!.Value);
            var left = Present().GetValueOrDefault(old.Urn);
            Require(
                made.Contains(old.Urn) || renamed.Contains(old.Urn) || left.Entries > 0 || left.Dependents == 0,
                step,
                "removes what others still depend on");
        }
    }

    private Dictionary<Urn, (int Entries, int Dependents)> Present()
    {
        if (present is null)
        {
            present = [];
            foreach (var state in entries)
            {
                Count(state, 1);
            }
        }

        return present;
    }

    private void Forget(int index)
    {
        // What was imported in this run was not there when it began.
        if (index < entries.Length)
        {
            if (present is not null)
            {
                Count(entries[index], -1);
            }

            entries[index] = null;
        }
    }

    private void Count(ResourceState? state, int by)
    {
        if (state is null)
        {
            return;
        }

        var own = present!.GetValueOrDefault(state.Urn);
        present![state.Urn] = own with { Entries = own.Entries + by };
        foreach (var name in References.Of(state))
        {
            var named = present.GetValueOrDefault(name);
            present[name] = named with { Dependents = named.Dependents + by };
        }
    }
}
