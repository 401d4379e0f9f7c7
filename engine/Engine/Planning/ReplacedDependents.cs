using System.Collections.Immutable;

namespace Infra.Engine;

/// <summary>A resource that must be deleted before another is.</summary>
/// <param name="Index">Where it is recorded.</param>
/// <param name="State">What is recorded.</param>
/// <param name="Keys">Its properties that require it.</param>
internal sealed record ReplacedDependent(int Index, ResourceState State, ImmutableArray<string> Keys);

/// <summary>Finds what must be deleted, and later created again, when a resource is deleted to be replaced.</summary>
internal sealed class ReplacedDependents(RunState run, ProviderOf providerOf)
{
    /// <summary>
    /// The dependents that a change of the resource would replace, in recorded order; each of their providers is asked
    /// what it would do if the properties that come from a replaced resource were unknown.
    /// </summary>
    public async ValueTask<List<ReplacedDependent>> OfAsync(ResourceState root)
    {
        var found = new List<ReplacedDependent>();
        var replaced = new HashSet<Urn> { root.Urn };
        var candidates = new SortedSet<int>(run.DependentsOf(root.Urn));
        while (candidates.Count > 0)
        {
            var index = candidates.Min;
            candidates.Remove(index);
            if (run.Entry(index) is not { Custom: true, External: false, Delete: false } state
                || run.IsClaimed(index)
                || run.Condemned.ContainsKey(state.Urn)
                || replaced.Contains(state.Urn)
                || await KeysAsync(state, replaced) is not { } keys)
            {
                continue;
            }

            found.Add(new ReplacedDependent(index, state, keys));
            replaced.Add(state.Urn);
            candidates.UnionWith(run.DependentsOf(state.Urn).Where(later => later > index));
        }

        return found;
    }

    // Null: it is not replaced.
    private async ValueTask<ImmutableArray<string>?> KeysAsync(ResourceState state, HashSet<Urn> replaced)
    {
        if ((state.Provider.Length > 0 && replaced.Contains(ProviderNames.UrnOf(state.Provider)))
            || (state.DeletedWith is { } host && replaced.Contains(host))
            || state.ReplaceWith.Any(replaced.Contains))
        {
            return [];
        }

        var inputs = WithUnknowns(state, replaced);
        if (ReferenceEquals(inputs, state.Inputs))
        {
            return null;
        }

        try
        {
            var provider = await providerOf(state);
            var answer = await provider.DiffAsync(
                new DiffRequest(state.Urn, state.Id, state.Inputs, state.Outputs, inputs, []), CancellationToken.None);
            var situation = new Situation
            {
                Old = state with { PendingReplacement = false },
                New = state with { Inputs = inputs, ReplaceOnChanges = [] },
            };
            var choice = Choice.AfterDiff(situation, answer);
            return choice.Kind == StepKind.Replace ? choice.Keys : null;
        }
        catch (ProviderException failure)
        {
            throw new PlanException(state.Urn, failure.Message);
        }
    }

    private static PropertyMap WithUnknowns(ResourceState state, HashSet<Urn> replaced)
    {
        var keys = state.PropertyDependencies
            .Where(pair => state.Inputs.ContainsKey(pair.Key) && pair.Value.Any(replaced.Contains));
        return keys.Aggregate(state.Inputs, static (to, pair) => to.With(pair.Key, PropertyValue.Unknown.Instance));
    }
}
